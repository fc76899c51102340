extension Capture {
  /// The text with what was decoded with the wrong table mended, where there is any.
  ///
  /// It is mended before anything is read, since titles, names and the width of lines depend on it.
  ///
  /// - Complexity: O(*n*), many bytes at a time where nothing is to be mended.
  func mended() -> Extract? {
    let repairs = Mojibake.repairs(in: utf8, range: 0..<utf8.count)
    guard !repairs.isEmpty else { return nil }
    var builder = Reading.Builder(source: utf8)
    var position = 0
    for repair in repairs {
      if position < repair.range.lowerBound { builder.copy(position..<repair.range.lowerBound) }
      builder.replace(repair.range, with: repair.mended)
      position = repair.range.upperBound
    }
    if position < utf8.count { builder.copy(position..<utf8.count) }
    var extract = Extract(range: 0..<utf8.count, reading: builder.finish())
    extract.form = metadata.form ?? .text
    extract.repairs = repairs
    return extract
  }
}

extension Extract {
  /// Adds the repairs that the reading was made with to those of a document, whose ranges are the capture's.
  ///
  /// A word that has both is mended once: what was found there is what the capture has.
  func addRepairs(to document: inout Document, of capture: Capture) {
    guard !repairs.isEmpty else { return }
    for index in document.repairs.indices { document.repairs[index].found = capture[document.repairs[index].range] }
    let found = document.repairs
    let start = repairs.partitioningIndex { $0.range.lowerBound >= document.range.lowerBound }
    let inside = repairs[start...].prefix { $0.range.lowerBound < document.range.upperBound }
    let single = inside.filter { repair in
      let next = found.partitioningIndex { $0.range.upperBound > repair.range.lowerBound }
      return next == found.count || found[next].range.lowerBound >= repair.range.upperBound
    }
    document.repairs = (found + single).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
