import Testing

@testable import SpeechCorpus

/// Small letters by bytes, against those of the standard library.
@Suite("Lower case")
struct LowerCaseTests {
  @Test("Every character has the lower case that the standard library gives it")
  func agreesWithStandardLibrary() {
    var different: [String] = []
    for start in stride(from: UInt32(0), through: 0x10FFFF, by: 0x400) {
      var text = ""
      for value in start..<start + 0x400 { text.unicodeScalars.append(Unicode.Scalar(value) ?? "-") }
      // As one text where all is well, and character by character where it is not.
      guard Array(text.inLowerCase.utf8) != Array(text.lowercased().utf8) else { continue }
      different += text.unicodeScalars.map(String.init).filter {
        Array($0.inLowerCase.utf8) != Array($0.lowercased().utf8)
      }
    }
    #expect(different.isEmpty)
  }

  @Test(
    "Text of ASCII is taken as it stands or with its capitals made small", arguments: ["", "a", "ABC-9", "Zz @[`{"])
  func ascii(_ text: String) { #expect(text.inLowerCase == text.lowercased()) }
}
