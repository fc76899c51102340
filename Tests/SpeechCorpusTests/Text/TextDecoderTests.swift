import Testing

@testable import SpeechCorpus

@Suite struct TextDecoderTests {
  private func text(_ result: TextDecoder.Result) -> String { String(decoding: result.utf8, as: UTF8.self) }

  /// Enough well-formed sequences that damage does not make it another encoding.
  private let manySequences = Array(String(repeating: "é", count: 40).utf8)

  @Test(arguments: ["", "plain", "\u{FEFF}marked", "naïve Ёлка 漢字 👍", "\u{0}"])
  func faultlessUTF8IsItsOwnDecoding(_ text: String) {
    let bytes = Array(text.utf8)
    let result = TextDecoder.decode(bytes)
    #expect(result.utf8 == bytes && result.encoding == .utf8 && result.malformed.isEmpty)
  }

  /// The examples of The Unicode Standard, 3.9, tables 3-8 to 3-11.
  @Test(
    arguments: [
      ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], 8),
      ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], 8),
      ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], 7),
      ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], 4),
    ] as [([UInt8], Int)])
  func maximalSubpartsBecomeReplacements(_ bytes: [UInt8], _ count: Int) {
    let result = TextDecoder.decode(manySequences + bytes)
    #expect(result.encoding == .utf8)
    #expect(result.malformed.count == count)
    #expect(text(result) == String(decoding: manySequences + bytes, as: UTF8.self))
  }

  @Test func damagedUTF8DecodesAsTheStandardLibraryHasIt() {
    var generator = SeededGenerator(seed: 11)
    var mixed = 0
    for _ in 0..<2_000 {
      var bytes = Array(generator.text(of: Pieces.text, count: 0...20).utf8)
      for _ in 0..<generator.number(in: 1...3) where !bytes.isEmpty {
        bytes[generator.number(in: 0...bytes.count - 1)] = UInt8.random(in: .min ... .max, using: &generator)
      }
      let result = TextDecoder.decode(manySequences + bytes)
      #expect(result.encoding == .utf8)
      // A byte put between letters may happen to be a quotation mark of Windows-1252.
      mixed += result.mixed.isEmpty ? 0 : 1
      guard result.mixed.isEmpty else { continue }
      #expect(text(result) == String(decoding: manySequences + bytes, as: UTF8.self))
    }
    #expect(mixed < 40)
  }

  @Test func marksOfAnotherEncodingAreDecodedByThat() {
    let bytes = manySequences + Array("“Yes” is UTF-8; don".utf8) + [0x92] + Array("t is not, nor is ".utf8) + [0x93]
    let result = TextDecoder.decode(bytes + Array("caf".utf8) + [0xE9, 0x94, 0x2E])
    #expect(result.encoding == .utf8 && result.malformed.isEmpty)
    #expect(text(result).dropFirst(40) == "“Yes” is UTF-8; don’t is not, nor is “café”.")
    #expect(result.mixed.map { String(decoding: result.utf8[$0], as: UTF8.self) } == ["’", "“", "é”"])
  }

  @Test func restsOfSequencesAreNotTakenForAnotherEncoding() {
    for rest in [[0x61, 0xE2, 0x61], [0x61, 0x80, 0x99, 0x61], [0x61, 0xC3, 0x61], [0x20, 0x93, 0x20]] as [[UInt8]] {
      let result = TextDecoder.decode(manySequences + rest)
      #expect(result.mixed.isEmpty && !result.malformed.isEmpty)
    }
  }

  @Test func aCutEndDoesNotChangeTheEncoding() {
    let result = TextDecoder.decode(Array("He said “yes”".utf8).dropLast())
    #expect(result.encoding == .utf8 && result.malformed.count == 1)
    let once = TextDecoder.decode([0x61, 0xE2, 0x80])
    #expect(once.encoding == .utf8 && text(once) == "a\u{FFFD}")
    #expect(TextDecoder.decode(Array("Voil".utf8) + [0xE0]).encoding == .windows1252)
  }

  @Test func utf16IsReadWithEitherMark() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<500 {
      let text = "\u{FEFF}" + generator.text(of: Pieces.text, count: 0...20)
      let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      for (bytes, encoding) in [(little, TextEncoding.utf16LittleEndian), (big, .utf16BigEndian)] {
        let result = TextDecoder.decode(bytes)
        #expect(result.utf8 == Array(text.utf8) && result.encoding == encoding && result.malformed.isEmpty)
      }
    }
  }

  @Test(arguments: [
    "The lamps are lit, and the tide is out.", "Маяк горит, и вода ушла.", "Wer hat das Öl bezahlt? “Nobody” – 5 €.",
  ])
  func utf16IsReadWithoutAMark(_ text: String) {
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for (bytes, encoding) in [(little, TextEncoding.utf16LittleEndian), (big, .utf16BigEndian)] {
      let result = TextDecoder.decode(bytes)
      #expect(result.encoding == encoding && self.text(result) == text && result.malformed.isEmpty)
    }
  }

  @Test func bytesWithZerosAreNotAllUTF16() {
    for bytes: [UInt8] in [
      Array("lamp\0tide\0boat\0".utf8), [0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0], Array("The lamps\0are lit.".utf8),
    ] {
      #expect(TextDecoder.decode(bytes).encoding == .utf8)
    }
  }

  @Test func halvesOfPairsAndOddBytesDecodeToNothing() {
    let result = TextDecoder.decode([
      0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00, 0x00, 0xDC, 0x3D, 0xD8, 0x3D, 0xD8, 0x4D, 0xDC, 0x41,
    ])
    #expect(text(result) == "\u{FEFF}\u{FFFD}A\u{FFFD}\u{FFFD}\u{1F44D}\u{FFFD}")
    #expect(result.malformed.count == 4)
    #expect(TextDecoder.decode([0xFE, 0xFF, 0xD8]).malformed == [3..<6])
  }

  @Test(arguments: [
    ("He said \u{201C}no\u{201D}.", TextEncoding.windows1252), ("Il a été reçu à l\u{2019}hôtel.", .windows1252),
    ("Größe, Übermut und Ähnliches", .windows1252), ("¿Cómo estás? Años después…", .windows1252), ("€ 5", .windows1252),
    ("Мы не видим недружественных народов.", .windows1251), ("Он сказал: «Ёлка № 5».", .windows1251),
    ("MESSAGE TO THE EMBASSY: мы едем в Орлан", .windows1251), ("Їжак і ґанок", .windows1251),
    ("ВСЕМ ПРИВЕТ", .windows1251),
  ])
  func oldEncodingsAreToldApart(_ text: String, _ encoding: TextEncoding) throws {
    let bytes = try bytes(of: text, in: encoding)
    let result = TextDecoder.decode(bytes)
    #expect(result.encoding == encoding)
    #expect(self.text(result) == text && result.malformed.isEmpty)
  }

  @Test func oldEncodingsHaveTheirLetters() {
    // What Python’s codecs cp1252 and cp1251 give for 0x80...0xFF, with U+FFFD where they refuse.
    let western = """
      €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
      ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ
      """
    let cyrillic = """
      ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
      АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя
      """
    #expect(SingleByteTable.windows1252.map(UInt32.init) == western.unicodeScalars.map(\.value))
    #expect(SingleByteTable.windows1251.map(UInt32.init) == cyrillic.unicodeScalars.map(\.value))
    let open = TextDecoder.decode(Array("caf".utf8) + [0xE9, 0x20, 0x81])
    #expect(text(open) == "café \u{FFFD}" && open.malformed == [6..<9])
  }

  @Test func anyBytesBecomeValidUTF8() {
    var generator = SeededGenerator(seed: 13)
    let heads: [[UInt8]] = [[], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], manySequences]
    for round in 0..<10_000 {
      let count = generator.number(in: 0...40)
      let lowest: UInt8 = round % 3 == 0 ? 0x80 : 0
      let bytes =
        heads[round % heads.count] + (0..<count).map { _ in UInt8.random(in: lowest...0xFF, using: &generator) }
      let result = TextDecoder.decode(bytes)
      let isValid = String(validating: result.utf8, as: UTF8.self) != nil
      let holdsReplacements = result.malformed.allSatisfy { Array(result.utf8[$0]) == [0xEF, 0xBF, 0xBD] }
      let isOrdered = zip(result.malformed, result.malformed.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
      let isLossless =
        !result.malformed.isEmpty || !result.mixed.isEmpty || result.encoding != .utf8 || result.utf8 == bytes
      if !(isValid && holdsReplacements && isOrdered && isLossless) { Issue.record("\(bytes)") }
    }
  }

  /// Writes a text in an encoding of one byte a character, by its table.
  private func bytes(of text: String, in encoding: TextEncoding) throws -> [UInt8] {
    let table = encoding == .windows1251 ? SingleByteTable.windows1251 : SingleByteTable.windows1252
    return try text.unicodeScalars.map { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      return UInt8(try #require(table.firstIndex { UInt32($0) == scalar.value }) + 0x80)
    }
  }
}
