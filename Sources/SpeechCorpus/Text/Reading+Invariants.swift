extension Reading {
  /// What is wrong with the segments, or `nil`: they tile the text and the stretch of the capture, and kinds fit lengths.
  func checkInvariants() -> String? {
    guard let first = segments.first else { return "there are no segments" }
    var text = 0
    var capture = first.capture.lowerBound
    for (index, segment) in segments.enumerated() {
      if segment.text.lowerBound != text { return "segment \(index) does not start where the text before it ended" }
      if segment.capture.lowerBound != capture { return "segment \(index) does not start where the capture stood" }
      text = segment.text.upperBound
      capture = segment.capture.upperBound
      switch segment.kind {
      case .copied where segment.text.count != segment.capture.count: return "copy \(index) changes its length"
      case .omitted where !segment.text.isEmpty: return "segment \(index) is left out and has a text"
      case .inserted where !segment.capture.isEmpty: return "segment \(index) is inserted and has a capture"
      case .replaced where segment.text.isEmpty || segment.capture.isEmpty: return "replacement \(index) is empty"
      default: break
      }
    }
    if text != utf8.count { return "the segments end at \(text), the text at \(utf8.count)" }
    return nil
  }
}
