/// The elements of a page and the text between them.
///
/// Elements are an array, parents before children; events say in which order they open, close and hold text. No part of
/// it is recursive.
struct HTMLTree {
  /// An element that makes a difference.
  struct Element {
    var tag: HTMLTag
    /// The index of the element around it; -1 at the root.
    var parent: Int
    /// From the start tag to behind the end tag.
    var range: Range<Int>
    /// The known attributes, as a range of ``HTMLTree/attributes``.
    var attributes: Range<Int>
    /// The events inside, its own opening and closing included.
    var events: Range<Int>
    /// How many visible bytes of text stand inside, at any depth.
    var textCount = 0
    /// How many of them are links.
    var linkCount = 0
    /// How many links stand inside.
    var linkNumber = 0
  }

  /// What happens at a place of the page.
  enum Event {
    case open(Int)
    case close(Int)
    /// Text, inside an element.
    case text(Range<Int>, Int)
    /// The content of a script or a style.
    case rawText(Range<Int>, Int)
    /// An element without content that stands in the text: br, hr, img, wbr.
    case void(Int)
    /// A block element beyond the limits begins or ends.
    case lineBreak
  }

  let utf8: [UInt8]
  fileprivate(set) var elements: [Element] = []
  fileprivate(set) var events: [Event] = []
  fileprivate(set) var attributes: [(HTMLAttribute, Range<Int>)] = []

  /// Takes a page apart.
  ///
  /// - Complexity: O(*n* · *d*) in the length of the page and the limit of depth; O(*n*) for pages of ordinary depth.
  init(_ utf8: [UInt8], limits: Capture.Limits = Capture.Limits()) {
    self.utf8 = utf8
    var builder = Builder(limits: limits)
    var scanner = HTMLScanner(utf8)
    while let token = scanner.next() { builder.take(token, into: &self) }
    builder.finish(into: &self)
    countText()
  }

  /// The value of an attribute, references resolved; `nil` where the element has none.
  func value(_ attribute: HTMLAttribute, of element: Int) -> String? {
    range(attribute, of: element).map { HTMLText.string(utf8, in: $0) }
  }

  /// Where the value of an attribute stands.
  func range(_ attribute: HTMLAttribute, of element: Int) -> Range<Int>? {
    attributes[elements[element].attributes].first { $0.0 == attribute }?.1
  }

  /// Whether one of the words of `class` is a word.
  func hasClass(_ word: String, _ element: Int) -> Bool {
    guard let range = range(.class, of: element) else { return false }
    return utf8[range].split(whereSeparator: { $0 <= 0x20 }).contains { $0.elementsEqual(word.utf8) }
  }

  /// The elements in a range of events, in order, that fit.
  func elements(in events: Range<Int>, where fits: (Int) -> Bool) -> [Int] {
    self.events[events].compactMap { event in
      switch event {
      case .open(let index), .void(let index): fits(index) ? index : nil
      default: nil
      }
    }
  }

  private mutating func countText() {
    for event in events {
      guard case .text(let range, let element) = event, element >= 0 else { continue }
      elements[element].textCount += utf8.withUnsafeBufferPointer { bytes in
        range.reduce(0) { $0 + (bytes[$1] > 0x20 ? 1 : 0) }
      }
    }
    for index in elements.indices.reversed() {
      if elements[index].tag == .a {
        elements[index].linkCount = elements[index].textCount
        elements[index].linkNumber = 1
      }
      let parent = elements[index].parent
      guard parent >= 0, !elements[index].tag.isUnread else { continue }
      elements[parent].textCount += elements[index].textCount
      elements[parent].linkCount += elements[index].linkCount
      elements[parent].linkNumber += elements[index].linkNumber
    }
  }
}

extension HTMLTree {
  /// Puts a tree together from tags that may be unclosed, crossed or superfluous.
  ///
  /// Follows the tree construction of the HTML Living Standard, 13.2.6, in what decides which text belongs together:
  /// implied ends of paragraphs, items and cells, end tags without a start, and formatting across paragraphs.
  fileprivate struct Builder {
    let limits: Capture.Limits
    private var open: [Int] = []
    private var openCounts = [Int](repeating: 0, count: HTMLTag.allCases.count)
    /// How many start tags beyond the limits are open.
    private var beyond = 0

    init(limits: Capture.Limits) { self.limits = limits }

    mutating func take(_ token: HTMLScanner.Token, into tree: inout HTMLTree) {
      switch token {
      case .text(let range): tree.events.append(.text(range, open.last ?? -1))
      case .rawText(let range): tree.events.append(.rawText(range, open.last ?? -1))
      case .markup: break
      case .start(let range, let name, let attributes):
        guard let tag = HTMLTag(tree.utf8[name]) else { return }
        start(tag, range, attributes, into: &tree)
      case .end(let range, let name):
        guard let tag = HTMLTag(tree.utf8[name]) else { return }
        end(tag, range, into: &tree)
      }
    }

    mutating func finish(into tree: inout HTMLTree) {
      while !open.isEmpty { pop(at: tree.utf8.count..<tree.utf8.count, into: &tree) }
    }

    private mutating func start(
      _ tag: HTMLTag, _ range: Range<Int>, _ attributes: Range<Int>, into tree: inout HTMLTree
    ) {
      guard beyond == 0 else { return passBeyond(tag, into: &tree) }
      closeImplied(before: tag, at: range.lowerBound, into: &tree)
      guard open.count < limits.maximumDepth, tree.elements.count < limits.maximumElements else {
        return passBeyond(tag, into: &tree)
      }
      let first = tree.attributes.count
      tree.attributes.append(contentsOf: HTMLAttribute.all(in: tree.utf8, attributes))
      let index = tree.elements.count
      let event = tree.events.count
      tree.elements.append(
        Element(
          tag: tag, parent: open.last ?? -1, range: range, attributes: first..<tree.attributes.count,
          events: event..<event + 1))
      if tag.isVoid {
        tree.events.append(.void(index))
      } else {
        tree.events.append(.open(index))
        open.append(index)
        openCounts[Int(tag.rawValue)] += 1
      }
    }

    private mutating func passBeyond(_ tag: HTMLTag, into tree: inout HTMLTree) {
      if tag.isBlock || tag == .br { tree.events.append(.lineBreak) }
      if !tag.isVoid { beyond += 1 }
    }

    private mutating func end(_ tag: HTMLTag, _ range: Range<Int>, into tree: inout HTMLTree) {
      if beyond > 0 {
        if tag.isBlock { tree.events.append(.lineBreak) }
        beyond -= 1
        return
      }
      guard openCounts[Int(tag.rawValue)] > 0 else {
        if tag == .br || tag == .p { tree.events.append(.lineBreak) }
        return
      }
      var depth = open.count - 1
      var crossesBlock = false
      while depth >= 0, tree.elements[open[depth]].tag != tag {
        let above = tree.elements[open[depth]].tag
        if above.isScope, !tag.isScope, tag != .tr, tag != .tbody { return }
        if above.isBlock { crossesBlock = true }
        depth -= 1
      }
      guard depth >= 0 else { return }
      if crossesBlock, !tag.isBlock {
        // A link or a mark of emphasis that ends inside a later paragraph: the paragraph goes on, and is no link.
        tree.elements[open[depth]].tag = .span
        openCounts[Int(tag.rawValue)] -= 1
        openCounts[Int(HTMLTag.span.rawValue)] += 1
        return
      }
      while open.count > depth + 1 { pop(at: range.lowerBound..<range.lowerBound, into: &tree) }
      pop(at: range, into: &tree)
    }

    private mutating func closeImplied(before tag: HTMLTag, at offset: Int, into tree: inout HTMLTree) {
      if let ends = tag.endsOpen, ends.tags.contains(where: { openCounts[Int($0.rawValue)] > 0 }) {
        close(ends.tags, within: ends.within, at: offset, into: &tree)
      }
      if tag.endsParagraph, openCounts[Int(HTMLTag.p.rawValue)] > 0 {
        close([.p], within: [], at: offset, into: &tree)
      }
    }

    /// Closes the innermost open element of some tags, if no element that holds or hides it lies between.
    private mutating func close(
      _ tags: [HTMLTag], within holders: [HTMLTag], at offset: Int, into tree: inout HTMLTree
    ) {
      guard
        let depth = open.lastIndex(where: {
          let tag = tree.elements[$0].tag
          return tags.contains(tag) || holders.contains(tag) || tag.isScope
        }), tags.contains(tree.elements[open[depth]].tag)
      else { return }
      while open.count > depth { pop(at: offset..<offset, into: &tree) }
    }

    private mutating func pop(at end: Range<Int>, into tree: inout HTMLTree) {
      guard let index = open.popLast() else { return }
      let element = tree.elements[index]
      openCounts[Int(element.tag.rawValue)] -= 1
      tree.events.append(.close(index))
      tree.elements[index].range = element.range.lowerBound..<max(element.range.upperBound, end.upperBound)
      tree.elements[index].events = element.events.lowerBound..<tree.events.count
    }
  }
}
