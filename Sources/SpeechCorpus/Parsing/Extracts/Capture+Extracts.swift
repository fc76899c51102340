extension Capture {
  /// The texts that stand in the capture in another form; none where it is plain text.
  func extracts(limits: Capture.Limits) -> [Extract] {
    guard !metadata.isBody, utf8.count <= limits.maximumBytes else { return [] }
    switch metadata.form ?? Metadata.Form(sample: utf8.prefix(Self.sampleSize)) {
    case .text, .post: return []
    case .html:
      let tree = HTMLTree(utf8, limits: limits)
      let messages = TelegramPage(tree).extracts()
      return messages.isEmpty ? HTMLPage(tree).extracts() : messages
    case .markdown: return [MarkdownReader(utf8).extract()]
    case .telegram: return TelegramExport.extracts(utf8, limits: limits)
    }
  }

  /// How much of a capture is looked at to tell its form, in bytes.
  static let sampleSize = 64 * 1024
}

extension Capture.Metadata.Form {
  /// Tells the form from the start of a text; what is nothing else is plain text.
  ///
  /// - Complexity: O(*n*) in the length of the sample.
  init(sample: ArraySlice<UInt8>) {
    let start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample
    guard let first = start.first(where: { $0 > 0x20 }) else {
      self = .text
      return
    }
    switch first {
    case UInt8(ascii: "<"): self = Self.opensPage(start) ? .html : .text
    case UInt8(ascii: "{"): self = TelegramExport.opensExport(Array(start)) ? .telegram : .text
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "#"):
      self = MarkdownReader.opensMarkdown(Array(start)) ? .markdown : .text
    default: self = .text
    }
  }

  /// Whether a text begins as a page does: with a document type, or with elements of HTML.
  private static func opensPage(_ sample: ArraySlice<UInt8>) -> Bool {
    var scanner = HTMLScanner(Array(sample))
    let utf8 = Array(sample)
    var tags = 0
    var hasStart = false
    while let token = scanner.next(), tags < 4 {
      switch token {
      case .markup(let range):
        let head = String(decoding: utf8[range.prefix(14)], as: UTF8.self).lowercased()
        if head.hasPrefix("<!doctype html") { return true }
      case .text(let range):
        // Text before the first element is no page.
        if !hasStart, utf8[range].contains(where: { $0 > 0x20 }) { return false }
      case .start(_, let name, _):
        guard let tag = HTMLTag(utf8[name]) else { return false }
        if tag == .html || tag == .head || tag == .body { return true }
        hasStart = true
        tags += 1
      case .end(_, let name):
        if HTMLTag(utf8[name]) != nil { tags += 1 }
      case .rawText: break
      }
    }
    return tags >= 4
  }
}
