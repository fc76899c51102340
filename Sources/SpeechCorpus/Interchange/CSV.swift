/// Comma-separated values, as RFC 4180 has them.
///
/// ```swift
/// CSV.record(["1", "“a, b”", "said \"no\""])   // 1,"“a, b”","said ""no""" and CR LF
/// ```
public enum CSV: Sendable {
  /// A record: the fields with commas between them, and CR LF at the end.
  ///
  /// A field that holds a comma, a quotation mark or a line break stands between quotation marks, those inside it
  /// doubled.
  ///
  /// - Parameter fields: The fields, in the order of the columns.
  /// - Returns: One line, or more where a field holds line breaks.
  /// - Complexity: O(*n*) in the length of the fields.
  public static func record(_ fields: [String]) -> String {
    var record: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { record.append(UInt8(ascii: ",")) }
      append(field, to: &record)
    }
    record += [0x0D, 0x0A]
    return String(decoding: record, as: UTF8.self)
  }

  private static func append(_ field: String, to record: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard field.utf8.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }) else {
      record.append(contentsOf: field.utf8)
      return
    }
    record.append(quote)
    for byte in field.utf8 {
      if byte == quote { record.append(quote) }
      record.append(byte)
    }
    record.append(quote)
  }
}
