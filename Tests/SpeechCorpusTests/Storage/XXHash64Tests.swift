import Testing

@testable import SpeechCorpus

@Suite struct XXHash64Tests {
  /// The specification's reference values for seed 0: of texts, and of the bytes 0, 1, 2 … that reach every branch.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("message digest", 0x066E_D728_FCEE_B3BE),
      ("abcdefghijklmnopqrstuvwxyz", 0xCFE1_F278_FA89_835C),
      ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 0xAAA4_6907_D304_7814),
      (
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
        0xE04A_477F_19EE_145D
      ),
    ] as [(String, UInt64)])
  func equalsThePublishedValues(_ text: String, _ expected: UInt64) {
    #expect(Array(text.utf8).withUnsafeBytes { XXHash64.hash($0) } == expected)
  }

  @Test func everyByteCounts() {
    for count in 1..<70 {
      var bytes = (0..<count).map { UInt8($0) }
      var seen: Set<UInt64> = [bytes.withUnsafeBytes { XXHash64.hash($0) }]
      for index in 0..<count {
        bytes[index] ^= 0x10
        #expect(seen.insert(bytes.withUnsafeBytes { XXHash64.hash($0) }).inserted)
        bytes[index] ^= 0x10
      }
    }
  }
}
