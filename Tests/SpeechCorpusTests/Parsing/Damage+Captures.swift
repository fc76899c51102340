import SpeechCorpus

extension Damage {
  /// A text before and after the damage, as captures that are read alike.
  func captures(of paragraphs: [String], using generator: inout SeededGenerator) -> (clean: Capture, damaged: Capture) {
    // A page of turns begins with one.
    let start = self == .markdown ? paragraphs.firstIndex { $0.hasSuffix(":") || $0.contains(": ") } ?? 0 : 0
    let paragraphs = Array(paragraphs[start...])
    let clean = paragraphs.joined(separator: "\n\n")
    let damaged = done(to: paragraphs, using: &generator)
    switch self {
    case .mixedEncodings: return (Self.body(clean), Self.mixed(paragraphs))
    case .markdown:
      let heading = "# Remarks at the meeting of the Council of Ports\n\n"
      return (
        Capture(text: heading + clean, name: "case", metadata: .init(form: .markdown)),
        Capture(text: heading + damaged, name: "case", metadata: .init(form: .markdown))
      )
    case .gluedDates:
      let date = "\(generator.number(in: 1...28)) May 2031"
      let time = "\(generator.number(in: 10...23)):\(generator.number(in: 10...59))"
      let title =
        "\n\nForeign Minister Ada Roe’s remarks at the meeting of the Council of Ports, Lune, \(date)\n\n"
      return (
        Capture(text: date + " " + time + title + clean, name: "case"),
        Capture(text: date + time + title + clean, name: "case")
      )
    default: return (Self.body(clean), Self.body(damaged))
    }
  }

  private static func body(_ text: String) -> Capture {
    Capture(text: text, name: "case", metadata: .init(id: "case", isBody: true))
  }

  func doneByOthers(to paragraphs: [String], using generator: inout SeededGenerator) -> String {
    let text = paragraphs.joined(separator: "\n\n")
    switch self {
    case .quotedMail:
      let wrapped = Damage.wrappedLines.done(to: paragraphs, using: &generator)
      return wrapped.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    case .markdown: return Damage.wrappedLines.done(to: paragraphs, using: &generator)
    case .softHyphens: return Self.hyphenatedSoftly(text, using: &generator)
    case .questionMarks: return Self.questioned(text, using: &generator)
    case .mojibakeTwice:
      return paragraphs.enumerated().map { number, paragraph in
        (0..<number % 3).reduce(paragraph) { text, _ in Self.garbled(text) }
      }.joined(separator: "\n\n")
    default: return text
    }
  }

  /// Soft hyphens between a consonant and a vowel, as editors for the web put them.
  private static func hyphenatedSoftly(_ text: String, using generator: inout SeededGenerator) -> String {
    var softly = ""
    var letters = 0
    for character in text {
      if letters >= 3, "aeiou".contains(character), generator.oneIn(6) { softly += "\u{AD}" }
      letters = character.isASCII && character.isLetter ? letters + 1 : 0
      softly.append(character)
    }
    return softly
  }

  /// Runs of two to four spaces between words in small letters as question marks, three or more in all.
  private static func questioned(_ text: String, using generator: inout SeededGenerator) -> String {
    var run = 0
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let isPlain = { (word: Substring) in
      word.count >= 2 && word.allSatisfy { $0.isASCII && $0.isLetter && $0.isLowercase }
    }
    var questioned = ""
    for (index, word) in words.enumerated() {
      questioned += word
      guard index + 1 < words.count else { break }
      let length = words[index...].prefix { isPlain($0) }.count
      if run == 0, index == 0 || !isPlain(words[index - 1]) || questioned.dropLast(word.count).last == " ", length >= 3,
        generator.oneIn(8)
      {
        run = min(length - 1, generator.number(in: 2...4))
      }
      questioned += run > 0 ? "?" : " "
      run = max(0, run - 1)
    }
    return questioned
  }

  /// Every other paragraph that has no character beyond Windows-1252 in that, the others in UTF-8.
  private static func mixed(_ paragraphs: [String]) -> Capture {
    let marks: [Unicode.Scalar: UInt8] = [
      "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97, "…": 0x85,
    ]
    var bytes: [UInt8] = []
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0 { bytes += [0x0A, 0x0A] }
      let single = paragraph.unicodeScalars.map { scalar in
        marks[scalar] ?? (scalar.isASCII || (0xE0...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil)
      }
      if number % 3 == 1, single.allSatisfy({ $0 != nil }) {
        bytes += single.compactMap { $0 }
      } else {
        bytes += Array(paragraph.utf8)
      }
    }
    return Capture(bytes: bytes, name: "case", metadata: .init(id: "case", isBody: true))
  }
}
