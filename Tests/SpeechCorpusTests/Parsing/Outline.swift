import SpeechCorpus

/// A document in a few lines, to be compared as a whole.
func outline(_ document: Document) -> String {
  var lines = ["\(document.family) \(document.kind.rawValue)"]
  func add(_ name: String, _ value: String?) { if let value { lines.append("\(name): \(value)") } }
  add("headline", document.headline)
  add("title", document.title)
  for speaker in document.speakers {
    add("speaker", [speaker.name, speaker.role].compactMap { $0 }.joined(separator: ", "))
  }
  add("event", document.event)
  add("venue", document.venue)
  add("place", document.place)
  add("delivered", document.delivered?.description)
  add("published", document.published?.description)
  add("captured", document.captured?.description)
  add("reference", document.reference)
  add("publisher", document.publisher)
  add("forwarded", document.forwardedFrom)
  if !document.hashtags.isEmpty { add("tags", document.hashtags.joined(separator: " ")) }
  if document.elisions > 0 { add("elisions", String(document.elisions)) }
  for turn in document.turns {
    let label = turn.label.map { "[\($0)] " } ?? ""
    let opening = turn.paragraphs.first.map { $0.text.prefix(24) } ?? ""
    lines.append("\(turn.role.rawValue) \(label)\(turn.speaker ?? "-") \(turn.paragraphs.count) “\(opening)”")
  }
  for item in document.related { lines.append("related \(item.date?.description ?? "-") \(item.title)") }
  for repair in document.repairs { lines.append("repair \(repair.found) → \(repair.mended)") }
  if !document.duplicates.isEmpty { lines.append("duplicates \(document.duplicates.count)") }
  return lines.joined(separator: "\n")
}

/// What is wrong with the way documents and blocks cover a capture, or with the ranges in them; `nil` where nothing is.
func coverageFault(_ documents: [Document], of capture: Capture) -> String? {
  var position = 0
  for document in documents {
    if document.range.lowerBound != position { return "document at \(document.range), not at \(position)" }
    for block in document.blocks {
      if block.range.lowerBound != position { return "block \(block) does not begin at \(position)" }
      if block.range.isEmpty { return "empty block at \(position)" }
      position = block.range.upperBound
    }
    if position != document.range.upperBound { return "blocks end at \(position), the document at \(document.range)" }
    for turn in document.turns {
      for paragraph in turn.paragraphs {
        if let fault = readingFault(paragraph, in: document, of: capture) { return fault }
      }
    }
    for range in document.evidence.values where range.upperBound > capture.utf8.count { return "evidence \(range)" }
  }
  return position == capture.utf8.count ? nil : "documents end at \(position) of \(capture.utf8.count)"
}

/// What is wrong with a paragraph: the reading of its range is its text.
private func readingFault(_ paragraph: Paragraph, in document: Document, of capture: Capture) -> String? {
  let range = paragraph.range
  if range.lowerBound < document.range.lowerBound || range.upperBound > document.range.upperBound {
    return "paragraph \(range) outside \(document.range)"
  }
  var text: [UInt8] = []
  for segment in paragraph.reading.segments {
    if segment.kind == .copied {
      text += capture.utf8[segment.capture]
    } else {
      text += paragraph.reading.utf8[segment.text]
    }
  }
  if text != paragraph.reading.utf8 { return "paragraph \(range) does not read as its text" }
  let isInBody = document.blocks.contains { block in
    block.range.overlaps(range) && [.paragraph, .salutation, .verse, .heading, .label].contains(block.role)
  }
  return isInBody || range.isEmpty ? nil : "paragraph \(range) is in no block of the body"
}
