import SpeechCorpus

/// Whether the ranges of documents say what their texts say, found out without the library's own readings.
enum RangeCheck {
  /// What is wrong with the ranges, or `nil`: documents cover the capture, blocks tile each document, a repair's range
  /// holds what was found, and a paragraph's range, mended and folded, is its text and lies in a block of the body.
  static func fault(_ documents: [Document], of capture: Capture) -> String? {
    var position = 0
    for document in documents {
      if document.range.lowerBound != position { return "document at \(document.range), not at \(position)" }
      for block in document.blocks {
        if block.range.lowerBound != position || block.range.isEmpty { return "block \(block), not at \(position)" }
        position = block.range.upperBound
      }
      if position != document.range.upperBound { return "blocks end at \(position) in \(document.range)" }
      if let fault = mendedFault(document, of: capture) { return fault }
    }
    return position == capture.utf8.count ? nil : "documents end at \(position) of \(capture.utf8.count)"
  }

  private static func mendedFault(_ document: Document, of capture: Capture) -> String? {
    for repair in document.repairs where capture[repair.range] != repair.found { return "repair \(repair)" }
    let body = document.blocks.filter {
      [.paragraph, .salutation, .verse, .heading, .incident, .label, .elision].contains($0.role)
    }
    var (next, block) = (0, 0)
    for paragraph in document.turns.flatMap(\.paragraphs) {
      if let fault = mapFault(paragraph, of: capture) { return fault }
      while next < document.repairs.count, document.repairs[next].range.lowerBound < paragraph.range.lowerBound {
        next += 1
      }
      var text = ""
      var start = paragraph.range.lowerBound
      while next < document.repairs.count, document.repairs[next].range.upperBound <= paragraph.range.upperBound {
        text += capture[start..<document.repairs[next].range.lowerBound] + document.repairs[next].mended
        start = document.repairs[next].range.upperBound
        next += 1
      }
      text += capture[start..<paragraph.range.upperBound]
      if folded(text) != folded(paragraph.text) {
        return "“\(folded(text).prefix(60))” reads “\(paragraph.text.prefix(60))”"
      }
      while block < body.count, body[block].range.upperBound <= paragraph.range.lowerBound { block += 1 }
      guard block < body.count, body[block].range.lowerBound < paragraph.range.upperBound else {
        return "paragraph \(paragraph.range) in no block of the body"
      }
    }
    return nil
  }

  /// What is wrong with the map of a paragraph, or `nil`: its segments tile the text and the range, and what is copied
  /// stands there byte for byte.
  private static func mapFault(_ paragraph: Paragraph, of capture: Capture) -> String? {
    let reading = paragraph.reading
    var (text, place) = (0, paragraph.range.lowerBound)
    for segment in reading.segments {
      if segment.text.lowerBound != text || segment.capture.lowerBound != place { return "segment \(segment)" }
      (text, place) = (segment.text.upperBound, segment.capture.upperBound)
      if segment.kind == .copied, reading.utf8[segment.text] != capture.utf8[segment.capture] {
        return "copy \(segment) is none"
      }
    }
    let isWhole = text == reading.utf8.count && place == paragraph.range.upperBound
    return isWhole ? nil : "segments end at \(text) and \(place) of \(paragraph.range)"
  }

  /// A text without invisible characters, its white space as single spaces.
  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200D, 0xFEFF, 0xAD, 0x2060: continue
      default: break
      }
      if !scalar.properties.isWhitespace {
        folded.append(scalar)
      } else if folded.last != " ", !folded.isEmpty {
        folded.append(" ")
      }
    }
    if folded.last == " " { folded.removeLast() }
    return String(folded)
  }
}
