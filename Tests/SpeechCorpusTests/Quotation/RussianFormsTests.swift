import Testing

@testable import SpeechCorpus

/// The forms of Russian verbs, by the grammar.
@Suite struct RussianFormsTests {
  @Test(
    arguments: [
      ("сказать", ["сказал", "сказала", "сказало", "сказали"]),
      ("признаться", ["признался", "призналась", "призналось", "признались"]),
      // ё is read as е.
      ("произнести", ["произнес", "произнесла", "произнесло", "произнесли"]),
      ("провести", ["провел", "провела", "провело", "провели"]),
      (
        "опровергнуть",
        [
          "опровергнул", "опровергнула", "опровергнуло", "опровергнули", "опроверг", "опровергла", "опровергло",
          "опровергли",
        ]
      ),
    ] as [(String, [String])])
  func past(of infinitive: String, _ expected: [String]) {
    let forms = RussianForms.forms(of: infinitive[...], present: ["говорит", "говорят"])
    #expect(forms.map(\.0) == [infinitive] + expected + ["говорит", "говорят"])
    #expect(forms.map(\.1) == [.base] + expected.map { _ in .past } + [.third, .third])
  }
}
