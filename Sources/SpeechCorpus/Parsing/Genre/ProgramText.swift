/// Tells the text of a program, and data written as one, from words that somebody said.
///
/// Labels in the strings and comments of a program look like those of a transcript. Its lines end as no sentence does.
enum ProgramText {
  /// How many lines are looked at, and how many of them must be a program's: one in so many, and so many at the least.
  private static let reach = 200
  private static let share = 4
  private static let minimum = 4

  /// Whether a page holds a program.
  ///
  /// - Complexity: O(1), as only the first lines are looked at, and of most only the ends.
  static func isHeld(by page: Page) -> Bool {
    page.utf8.withUnsafeBufferPointer { bytes in
      page.holdsShare(ofFirst: reach, oneIn: share, minimum: minimum) { isCode(page.lines[$0].content, in: bytes) }
    }
  }

  /// Whether a line ends or begins as statements, comments and lists of data do, or holds signs that sentences do not.
  private static func isCode(_ content: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = bytes[content.upperBound - 1]
    switch last {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: "["): return true
    case UInt8(ascii: ";"):
      return bytes[content].contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "=") }
    case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]"):
      if content.count <= 3, closes(bytes[content.lowerBound]) { return true }
      if last == UInt8(ascii: ","), content.count > 1, closes(bytes[content.upperBound - 2]) { return true }
    default: break
    }
    switch bytes[content.lowerBound] {
    case 0x30...0x39:
      // "2031-03-12 09:00:01" opens an entry of a log.
      let places = [4, 7, 10, 13, 16].map { content.lowerBound + $0 }
      guard content.count > 19 else { return false }
      return zip(places, "-- ::".utf8).allSatisfy { bytes[$0] == $1 || $1 == 0x20 && bytes[$0] == UInt8(ascii: "T") }
    case UInt8(ascii: "/"):
      return content.count > 1 && [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(bytes[content.lowerBound + 1])
    case UInt8(ascii: "\""): return isMember(content, in: bytes)
    case UInt8(ascii: "@"), UInt8(ascii: "}"): return true
    case UInt8(ascii: "#") where bytes[content].starts(with: "#!/".utf8): return true
    case UInt8(ascii: "$"): return content.count > 2 && bytes[content.lowerBound + 1] == 0x20
    default: return content.count <= 160 && (opensStatement(content, in: bytes) || holdsOperator(content, in: bytes))
    }
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// Words that open a block, which a colon ends.
  private static let blockWords: WordSet = [
    "def", "class", "if", "elif", "else:", "for", "while", "with", "try:", "except", "finally:", "match", "case",
    "async",
  ]

  /// Words that open short statements.
  private static let statementWords: WordSet = [
    "import", "from", "using", "package", "module", "require", "#include", "return", "pip", "npm", "echo", "done", "fi",
    "SELECT", "INSERT", "UPDATE", "CREATE", "DELETE", "ALTER", "DROP", "FROM", "WHERE", "GROUP", "ORDER", "LIMIT",
    "JOIN",
    "BEGIN;", "COMMIT;",
  ]

  /// Whether a line opens a block, takes another program in or asks for records: "for line in lines:", "import sys",
  /// "FROM speeches"; or is a key with a value: "language: en".
  private static func opensStatement(_ content: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = bytes[content].firstIndex(of: 0x20) ?? content.upperBound
    let word = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[content.lowerBound..<end]))
    if bytes[content.upperBound - 1] == UInt8(ascii: ":"), blockWords.contains(word) { return true }
    if bytes[end - 1] == UInt8(ascii: ":"), end - content.lowerBound > 2 {
      return bytes[content.lowerBound..<end - 1].allSatisfy { isOfName($0) && !(0x41...0x5A).contains($0) }
    }
    return statementWords.contains(word) && bytes[content].count { $0 == 0x20 } <= 6
      && bytes[content.upperBound - 1] != UInt8(ascii: ".")
  }

  /// Whether a line holds a call, an assignment or an operator: "parse(line)", "count = 0", "a != b".
  private static func holdsOperator(_ content: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = bytes[content.upperBound - 1]
    let mayCall = closes(last) || last == UInt8(ascii: ":") || last == UInt8(ascii: ",")
    // The name that an assignment begins with.
    let name = bytes[content].prefix { isOfName($0) || $0 == UInt8(ascii: ".") }
    if !name.isEmpty, bytes[name.endIndex..<content.upperBound].starts(with: " = ".utf8) { return true }
    for place in content.dropFirst().dropLast() {
      let (before, next) = (bytes[place - 1], bytes[place + 1])
      switch bytes[place] {
      case UInt8(ascii: "("):
        if next == UInt8(ascii: ")") || mayCall && isOfName(before) { return true }
      case UInt8(ascii: "="):
        if next == UInt8(ascii: ">") { return true }
        if before == UInt8(ascii: "!") || before == UInt8(ascii: "+") || before == 0x20 && next == UInt8(ascii: "=") {
          return place + 2 >= content.upperBound || bytes[place + 2] != UInt8(ascii: "=")
        }
      case UInt8(ascii: "&"), UInt8(ascii: "|"):
        if next == bytes[place], before == 0x20 { return true }
      default: break
      }
    }
    return false
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
  }

  /// Whether a line is a name in quotation marks with a colon right behind it: a member of an object.
  private static func isMember(_ content: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = content.dropFirst().prefix(60)
    guard let close = rest.first(where: { bytes[$0] == UInt8(ascii: "\"") }), close + 1 < content.upperBound else {
      return false
    }
    return bytes[close + 1] == UInt8(ascii: ":")
  }
}
