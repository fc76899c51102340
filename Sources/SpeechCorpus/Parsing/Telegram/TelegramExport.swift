/// Reads the messages of a JSON export of Telegram Desktop, one after the other.
///
/// An export is one chat with its `messages`, or a whole account with `chats` that hold a `list` of them. Exports that
/// people have are damaged: what the scanner cannot read costs the message that it stands in, and reading goes on with
/// the next one. Messages without words, and what the service notes ("pinned a message"), are no messages here.
struct TelegramExport: IteratorProtocol {
  /// A message with words.
  struct Message {
    /// The number in its chat, behind that of the chat where there are several.
    var id: String
    /// The object in the export.
    var range: Range<Int>
    /// The words, and where they stand.
    var reading: Reading
    /// Publication, origin and so on.
    var facts: [Extract.Fact]
  }

  /// What the export has in some place.
  enum Entry {
    case message(Message)
    /// Something that cannot be read, and the message that is lost by it.
    case damage(JSONScanner.Fault)
  }

  /// An object or array that is open, and what is known in it.
  private struct Frame {
    /// The name of the member that comes next or is being read.
    var key = ""
    /// The number of the chat, in a chat.
    var chat: String?
  }

  private let utf8: [UInt8]
  private let limits: Capture.Limits
  private var scanner: JSONScanner
  private var frames: [Frame] = [Frame()]
  /// Whether reading goes on in the middle of a list after damage.
  private var recovers = false
  private var chat: String?
  private var isWholeAccount = false
  private var pending: JSONScanner.Fault?

  /// How far the export has been read, in bytes.
  var position: Int { scanner.position }

  init(_ utf8: [UInt8], limits: Capture.Limits = Capture.Limits()) {
    self.utf8 = utf8
    self.limits = limits
    let start = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    scanner = JSONScanner(utf8, in: start..<utf8.count, maximumDepth: limits.maximumDepth)
  }

  /// The next message, or damage in its place.
  mutating func next() -> Entry? {
    while true {
      if let fault = pending {
        pending = nil
        return .damage(fault)
      }
      do throws(JSONScanner.Fault) {
        guard let token = try scanner.next() else { return nil }
        if let message = try take(token) { return .message(message) }
      } catch {
        // A text that ends between messages has lost none.
        guard resume(from: error.offset) else { return nil }
      }
    }
  }

  // MARK: - The way to the messages

  private mutating func take(_ token: JSONScanner.Token) throws(JSONScanner.Fault) -> Message? {
    let last = frames.count - 1
    switch token {
    case .beginObject:
      if isMessageList || recovers && frames.count == 1 && opensMessage(scanner.position) { return message() }
      frames.append(Frame())
    case .beginArray:
      if frames[last].key == "list" { isWholeAccount = true }
      frames.append(Frame(key: frames[last].key == "messages" ? "[messages]" : ""))
    case .endObject, .endArray: if frames.count > 1 { frames.removeLast() }
    case .key(let name): frames[last].key = JSONText.string(utf8, in: name)
    case .string, .scalar:
      if frames[last].key == "id", case .scalar(let value) = token {
        chat = String(decoding: utf8[value], as: UTF8.self)
      }
    }
    return nil
  }

  private var isMessageList: Bool { frames[frames.count - 1].key == "[messages]" }

  // MARK: - A message

  private mutating func message() -> Message? {
    let start = scanner.position - 1
    let depth = scanner.depth
    var message = TelegramMessage(utf8: utf8)
    do throws(JSONScanner.Fault) {
      while let token = try scanner.next(), scanner.depth >= depth {
        guard case .key(let name) = token else { continue }
        try message.readMember(JSONText.string(utf8, in: name), from: &scanner)
      }
    } catch {
      pending = error
      _ = resume(from: max(error.offset, start + 1))
    }
    guard message.isMessage, let reading = message.reading() else { return nil }
    let end = pending?.offset ?? scanner.position
    let number = message.id ?? "@\(start)"
    let id = isWholeAccount ? chat.map { "\($0)/\(number)" } ?? number : number
    return Message(id: id, range: start..<max(end, start), reading: reading, facts: message.facts())
  }

  // MARK: - Damage

  /// Goes on with the next object that begins as a message or a chat does; `false` where there is none.
  private mutating func resume(from offset: Int) -> Bool {
    var start = offset
    while start < utf8.count {
      if utf8[start] == UInt8(ascii: "{"), opensMessage(start + 1) || opensChat(start + 1) {
        scanner = JSONScanner(utf8, in: start..<utf8.count, maximumDepth: limits.maximumDepth)
        frames = [Frame()]
        recovers = true
        return true
      }
      start += 1
    }
    scanner = JSONScanner(utf8, in: utf8.count..<utf8.count)
    frames = [Frame()]
    return false
  }

  private func opensMessage(_ offset: Int) -> Bool { begins(offset, with: "\"id\"") }

  private func opensChat(_ offset: Int) -> Bool { begins(offset, with: "\"name\"") }

  /// Whether the first member of the object that was opened before an offset has a name.
  private func begins(_ offset: Int, with name: StaticString) -> Bool {
    var offset = offset
    while offset < utf8.count, utf8[offset] <= 0x20 { offset += 1 }
    let length = name.utf8CodeUnitCount
    guard offset + length < utf8.count else { return false }
    return (0..<length).allSatisfy { utf8[offset + $0] == name.utf8Start[$0] }
  }
}
