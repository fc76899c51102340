import SpeechCorpus
import Testing

/// Each fixture is a text whose sentences are parted by `|`.
@Suite struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return Sentences(utf8).map { String(decoding: utf8[$0], as: UTF8.self) }
  }

  private func check(_ fixture: String) {
    let expected = fixture.split(separator: "|").map { part in
      String(decoding: Array(part.utf8).trimmed, as: UTF8.self)
    }
    let text = fixture.replacing("|", with: "")
    #expect(sentences(text) == expected)
  }

  @Test(arguments: [
    "We came. |We saw! |Did we win? |Yes…",
    "Mr. Orlay met Mrs. Denn and Dr. Hask. |They spoke with Prof. Umber, Sen. Till and Gov. Brand.",
    "MR. PRICE asked GEN. HOLT about it. |He said nothing.",
    "The U.S. President and the U.K. Government agree. |It is done.",
    "He came to the U.S. |The visit was short.",
    "They met in the U.S. on Monday, e.g. in Dallow, i.e. far away. |Nothing came of it.",
    "See No. 5 and Nos. 7, 8. |Is that clear? |The answer is no. |5 people left.",
    "On Jan. 5 we met. |On Sept. 12 we left. |It was Dec. |We were cold.",
    "J. K. Arlen wrote it. |So did Peter W. Dell and S. I. Orran.",
    "We meet at 5 p.m. |We leave at 6 a.m. EST and land at 9 p.m. Orlan time. |At 10 p.m. they spoke.",
    "Apples, pears, etc. |We buy them. |We sell apples, etc. and more.",
    "Acme Inc. Chairman Dell met John Dell Jr. |He is old.",
    "She lives on Main St. |The street is long. |St. Anders is near.",
    "It is I. |He and I. |Orlan knows.",
    "No, we don't. |JOURNALIST: Why? |We haven’t. |Orlan has. |'Mr. Dell's.' |So it is Mr. O'Dell's.",
    "Rates rose by 3.5 percent. |They fell by 2.25. |President Holt left in 2014. |25 people stayed.",
    "Our site is example.com. |Visit it at www.example.com/a.b?c=d today.",
  ])
  func english(_ fixture: String) { check(fixture) }

  @Test(arguments: [
    "“We will stay.” |He sat down.",
    "“Why?” he asked. |“Because.” |She left.",
    "\"Why?\" he asked. |\"Because.\" |She left.",
    "'Stop!' she cried. |'Never.' |He went on.",
    "(Laughter.) |So it goes. |(We all know that.) |Next question.",
    "He said no (it was late). |Then he left.",
    "He named “Mr. Fixit” his aide. |All laughed.",
    "We waited... and waited. |Then... |Nothing.",
    "We waited… and waited. |Then… |Nothing.",
    "What?! |Really?? |Yes!!",
    "« Oui. » |Il est parti. |« Non ! » dit-elle.",
    "„Ja.“ |Er ging. |»Nein!« |Sie blieb.",
    "It is known.[1] |It is said.[23] |It is true.",
    "Enough!|Now we go. |Who?|“Me.” |Fine.",
    "He left. |– Where to? |– Home.",
    "– Why? – he asked. |– Because.",
    "1. First item. |2. Second item.",
    "👉 Look here. |👉 And there! |🔹 Then go.",
  ])
  func marks(_ fixture: String) { check(fixture) }

  @Test(arguments: [
    "Das gilt z.B. für uns, d.h. für alle. |Siehe Nr. 5 und Art. 7 Abs. 2. |Am 3. Oktober ist Feiertag.",
    "Z. B. Rom ist alt. |Wir kommen am 12. Mai usw. |Danach gehen wir.",
    "M. Dupré et Mme Brun sont là. |Ils partent.",
    "В 2014 г. мы встретились. |Это было в г. Орлан, т.е. далеко. |В 2015 г. |Мы уехали.",
    "Мы взяли хлеб, соль и т.д. |Это всё. |А. Б. Орлов сказал, что т.е. значит «то есть».",
    "«Почему?» — спросил он. |«Потому». |Она ушла.",
    "我们来了。|你好吗？|好！|（完。）",
    "هل تعلم؟ |نعم.",
    "क्या हुआ। |कुछ नहीं।",
  ])
  func otherLanguages(_ fixture: String) { check(fixture) }

  @Test(arguments: [
    "A heading\n\n|The first line\nis wrapped. |The second\r\nis too.\r\n\r\n|End",
    "One\u{2029}|Two\n \t\n|Three\u{2028}four",
    "  \u{A0}Space around. |\u{3000}And here.  \n",
    "No mark at the end",
  ])
  func paragraphs(_ fixture: String) { check(fixture) }

  @Test func theDocumentedExamplesHold() {
    #expect(Sentences("Mr. Orlay left at 5 p.m. He was alone.").map(\.count) == [24, 13])
    #expect(Words("Don’t pay 1,000.").map(\.count) == [7, 3, 5])
    #expect(Lines("one\r\ntwo").map(\.range) == [0..<3, 5..<8])
  }

  @Test func nothingHasNoSentences() {
    #expect(sentences("") == [])
    #expect(sentences(" \n\u{A0}\n\n") == [])
  }

  @Test func sentencesTileWhatIsNoSpace() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let text = generator.text(of: Pieces.text, count: 0...30)
      let utf8 = Array(text.utf8)
      var end = 0
      for range in Sentences(utf8) {
        #expect(!range.isEmpty && range.lowerBound >= end)
        #expect(utf8[end..<range.lowerBound].isWhiteSpace, "\(text.debugDescription)")
        let sentence = String(decoding: utf8[range], as: UTF8.self).unicodeScalars
        #expect(sentence.first?.properties.isWhitespace == false && sentence.last?.properties.isWhitespace == false)
        #expect(String(validating: utf8[range], as: UTF8.self) != nil)
        end = range.upperBound
      }
      #expect(utf8[end...].isWhiteSpace)
    }
  }

  @Test func theSentencesOfASentenceAreItself() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "We left. ", "Mr. ", "Orlay ", "said ", "“Why?” ", "asked ", "No. ", "5 ", "J. ", "The ", "U.S. ", "…", "! ",
    ]
    for _ in 0..<2_000 {
      let utf8 = Array(generator.text(of: pieces, count: 1...12).utf8)
      let ranges = Array(Sentences(utf8))
      for range in ranges { #expect(Array(Sentences(Array(utf8[range]))) == [0..<range.count]) }
    }
  }

  @Test(arguments: [
    ".", "\"", ".\"", ". \"", "?)", ". ", "A. ", "a. \u{A0}", ".\u{301}", "!«", ".[1", "\n \"", "…” a ", "1. ",
  ])
  func hostileTextsTakeLinearTime(_ piece: String) {
    let utf8 = Array(String(repeating: piece, count: 50_000).utf8)
    #expect(Sentences(utf8).reduce(0) { $0 + $1.count } <= utf8.count)
  }
}

extension Collection where Element == UInt8 {
  fileprivate var isWhiteSpace: Bool {
    String(decoding: self, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  fileprivate var trimmed: [UInt8] {
    let scalars = Array(String(decoding: self, as: UTF8.self).unicodeScalars)
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? start
    return scalars[start..<end].flatMap { Array(String($0).utf8) }
  }
}
