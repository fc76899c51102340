/// A stretch between two quotation marks, or from one to the end of its paragraph where its partner is missing.
struct MarkedSpan {
  /// The token of the opening mark.
  var open: Int
  /// The token of the closing mark, or of the last token of the paragraph where it is missing.
  var close: Int
  /// Whether the closing mark is there.
  var isClosed: Bool
  var isSingle: Bool
  /// Whether the first token is a mark, or a dash that stands for one; what goes on behind an attribution inside the
  /// marks has none.
  var isOpened = true
  /// Whether the last token is no mark but one of the words, or their stop.
  var endsInside = false
  var paragraph: Int
  /// The span that it is nested in, or -1.
  var parent = -1
  /// Whether the next paragraph opens again what this one leaves open.
  var continues = false
  /// Whether it goes on with what the paragraph before left open.
  var isContinuation = false

  /// The tokens between the marks.
  var inner: Range<Int> {
    let start = isOpened ? open + 1 : open
    return start..<max(start, isClosed && !endsInside ? close : close + 1)
  }
  /// The tokens with the marks.
  var tokens: Range<Int> { open..<close + 1 }
}
