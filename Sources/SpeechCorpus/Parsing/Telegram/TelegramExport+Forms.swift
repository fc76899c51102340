extension TelegramExport {
  /// Whether a text begins as an export does: an object with messages, or with chats that have some.
  ///
  /// - Parameter sample: The start of the text.
  /// - Returns: Whether what there is of it is an export.
  static func opensExport(_ sample: [UInt8]) -> Bool {
    var scanner = JSONScanner(sample)
    var names: Set<String> = []
    while true {
      do throws(JSONScanner.Fault) {
        guard let token = try scanner.next() else { return false }
        guard case .key(let name) = token, name.count <= 24, scanner.depth <= 5 else { continue }
        let key = String(decoding: sample[name], as: UTF8.self)
        if scanner.depth <= 2 { names.insert(key) }
        if key == "messages", try scanner.next() == .beginArray {
          return names.isSuperset(of: ["type", "id"]) || names.contains("list") || names.contains("name")
        }
      } catch {
        // An account's export tells of contacts and sessions before its chats.
        return names.isSuperset(of: ["about", "personal_information"]) || names.isSuperset(of: ["about", "chats"])
      }
    }
  }

  /// The messages of an export as extracts that tile it; one that holds nothing where there are none.
  static func extracts(_ utf8: [UInt8], limits: Capture.Limits) -> [Extract] {
    var export = TelegramExport(utf8, limits: limits)
    var extracts: [Extract] = []
    while let entry = export.next() {
      switch entry {
      case .message(let message):
        var extract = Extract(range: message.range, reading: message.reading, gapRole: .boilerplate)
        extract.facts = message.facts
        extract.id = message.id
        extract.form = .post
        extracts.append(extract)
      case .damage(let fault):
        guard !extracts.isEmpty else { continue }
        extracts[extracts.count - 1].notes.append(
          Diagnostic(
            severity: .warning, code: "damaged_export", message: "The export cannot be read here: \(fault.message).",
            range: fault.offset..<fault.offset))
      }
    }
    for index in extracts.indices {
      let start = index == 0 ? 0 : extracts[index].range.lowerBound
      let end = index + 1 < extracts.count ? extracts[index + 1].range.lowerBound : utf8.count
      extracts[index].range = start..<end
    }
    if extracts.isEmpty {
      return [Extract(range: utf8.indices, reading: Reading(copying: []), gapRole: .boilerplate)]
    }
    return extracts
  }
}
