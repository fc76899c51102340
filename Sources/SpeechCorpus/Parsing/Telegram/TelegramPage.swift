/// Reads the messages of a channel from a page: the public page of a channel, or an HTML export of Telegram Desktop.
struct TelegramPage {
  /// A message and the elements in it that say something.
  private struct Message {
    var element: Int
    /// The elements that hold the text.
    var texts: [Int] = []
    var forward: Int?
    var date: Extract.Fact?
  }

  private let tree: HTMLTree

  init(_ tree: HTMLTree) { self.tree = tree }

  /// The messages that have a text, each with what stands before the next; none where the page is no such page.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  func extracts() -> [Extract] {
    let messages = messages().filter { !$0.texts.isEmpty }
    return messages.indices.map { index in
      let element = tree.elements[messages[index].element]
      let isLast = index + 1 == messages.count
      let start = index == 0 ? 0 : element.range.lowerBound
      let end = isLast ? tree.utf8.count : tree.elements[messages[index + 1].element].range.lowerBound
      let first = index == 0 ? 0 : element.events.lowerBound
      let last = isLast ? tree.events.count : tree.elements[messages[index + 1].element].events.lowerBound
      return extract(messages[index], range: start..<end, events: first..<last)
    }
  }

  // MARK: - Messages

  private func messages() -> [Message] {
    var messages: [Message] = []
    var index = 0
    while index < tree.elements.count {
      guard isMessage(index) else {
        index += 1
        continue
      }
      var message = Message(element: index)
      index += 1
      // The elements of a message follow it in the order of their start tags.
      while index < tree.elements.count,
        tree.elements[index].range.lowerBound < tree.elements[message.element].range.upperBound
      {
        guard isMessage(index) else {
          read(index, into: &message)
          index += 1
          continue
        }
        break
      }
      messages.append(message)
    }
    return messages
  }

  private func isMessage(_ index: Int) -> Bool {
    guard tree.elements[index].tag == .div, tree.range(.class, of: index) != nil else { return false }
    if tree.hasClass("tgme_widget_message", index) { return tree.range(.post, of: index) != nil }
    guard tree.hasClass("message", index), let id = tree.range(.identifier, of: index) else { return false }
    return tree.utf8[id].starts(with: "message".utf8)
  }

  private func read(_ index: Int, into message: inout Message) {
    guard let names = tree.range(.class, of: index) else {
      if message.date == nil, tree.elements[index].tag == .time { readTime(index, into: &message) }
      return
    }
    for name in tree.utf8[names].split(whereSeparator: { $0 <= 0x20 }) {
      switch String(decoding: name, as: UTF8.self) {
      case "tgme_widget_message_text", "text": readText(index, into: &message)
      case "tgme_widget_message_forwarded_from_name": message.forward = message.forward ?? index
      case "from_name": if isInside(index, "forwarded", message) { message.forward = message.forward ?? index }
      case "date", "time": if message.date == nil { readTime(index, into: &message) }
      default: continue
      }
    }
  }

  private func readText(_ index: Int, into message: inout Message) {
    guard tree.elements[index].textCount > 0 || holdsEmoji(index) else { return }
    if let last = message.texts.last, tree.elements[last].events.upperBound > tree.elements[index].events.lowerBound {
      return
    }
    for name in ["tgme_widget_message_reply", "reply_to", "media", "service", "page_header"]
    where isInside(index, name, message) { return }
    message.texts.append(index)
  }

  private func holdsEmoji(_ index: Int) -> Bool {
    !tree.elements(in: tree.elements[index].events) { tree.hasClass("emoji", $0) }.isEmpty
  }

  /// Whether an element stands in one of a class, within its message.
  private func isInside(_ index: Int, _ name: String, _ message: Message) -> Bool {
    var outer = tree.elements[index].parent
    while outer > message.element {
      if tree.hasClass(name, outer) { return true }
      outer = tree.elements[outer].parent
    }
    return tree.hasClass(name, message.element)
  }

  /// Reads the time of a message: an attribute in the form of ISO 8601, or "21.03.2031 12:00:00 UTC+03:00".
  private func readTime(_ index: Int, into message: inout Message) {
    guard !isInside(index, "forwarded", message),
      let range = tree.range(.datetime, of: index) ?? tree.range(.title, of: index)
    else { return }
    let text = HTMLText.string(tree.utf8, in: range)
    guard let date = HTMLHead.date(text) ?? Self.localDate(text) else { return }
    message.date = Extract.Fact(name: "published", value: date.description, range: range)
  }

  /// A day with its month in the middle and a time behind.
  private static func localDate(_ text: String) -> PartialDate? {
    let words = text.split(separator: " ")
    guard let parts = words.first?.split(separator: "."), parts.count == 3 else { return nil }
    let clock = words.count > 1 ? words[1].split(separator: ":") : []
    return PartialDate(
      year: Int(parts[2]), month: Int(parts[1]), day: Int(parts[0]), hour: clock.first.flatMap { Int($0) },
      minute: clock.count > 1 ? Int(clock[1]) : nil)
  }

  // MARK: - Extracts

  private func extract(_ message: Message, range: Range<Int>, events: Range<Int>) -> Extract {
    var reader = HTMLText(tree)
    for text in message.texts {
      // An element that is never closed ends where the next message begins.
      reader.read(tree.elements[text].events.clamped(to: events)) { [tree] in tree.elements[$0].tag.isUnread }
      reader.breakParagraph()
    }
    var extract = Extract(range: range, reading: reader.finish())
    extract.form = .post
    extract.id = identifier(message.element)
    extract.facts = [message.date].compactMap { $0 }
    if let forward = message.forward {
      var reader = HTMLText(tree)
      reader.read(tree.elements[forward].events) { [tree] in tree.hasClass("date", $0) }
      let name = reader.finish()
      extract.facts.append(Extract.Fact(name: "forwarded_from", value: name.text, range: name.captureRange))
    }
    extract.regions = regions(message, events: events)
    return extract
  }

  /// The number of the message in its channel.
  private func identifier(_ element: Int) -> String? {
    if let post = tree.value(.post, of: element) { return post.split(separator: "/").last.map(String.init) }
    return tree.value(.identifier, of: element).map { String($0.dropFirst("message".utf8.count)) }
  }

  /// What stands around the text of a message: the channel's header, names, views, what follows the last one.
  private func regions(_ message: Message, events: Range<Int>) -> [Extract.Region] {
    var regions: [Extract.Region] = []
    var texts = message.texts.map { tree.elements[$0].events }[...]
    let own = tree.elements[message.element].events
    for index in events {
      while let first = texts.first, first.upperBound <= index { texts.removeFirst() }
      let range: Range<Int>
      switch tree.events[index] {
      case .text(let text, let element):
        let isUnread = element >= 0 && tree.elements[element].tag.isUnread
        guard texts.first?.contains(index) != true || isUnread, tree.utf8[text].contains(where: { $0 > 0x20 }) else {
          continue
        }
        range = text
      case .rawText(let text, _): range = text
      default: continue
      }
      let role: Block.Role = index < own.lowerBound ? .banner : index < own.upperBound ? .boilerplate : .footer
      regions.append(Extract.Region(role: role, range: range))
    }
    return regions
  }
}
