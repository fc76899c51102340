extension Corpus {
  /// The messages of a JSON export, each a capture of its own.
  struct Messages: IteratorProtocol, Sendable {
    private let name: String
    private var export: TelegramExport
    private var identifiers = DistinctNames()

    init(_ capture: Capture, limits: Capture.Limits) {
      name = capture.name
      export = TelegramExport(capture.utf8, limits: limits)
    }

    /// How far the export has been read, in bytes.
    var position: Int { export.position }

    /// The next message, with an identifier that no other message of the export has.
    mutating func next() -> Result<Capture, Failure>? {
      switch export.next() {
      case nil: return nil
      case .message(let message):
        let fields = message.facts.map { ($0.name, $0.value) }
        let metadata = Capture.Metadata(
          fields: Dictionary(fields, uniquingKeysWith: { first, _ in first }), form: .post)
        let id = identifiers.distinct(message.id)
        return .success(Capture(decoded: message.reading.utf8, name: "\(name)#\(id)", metadata: metadata))
      case .damage(let fault):
        return .failure(
          Failure(
            code: .malformed, path: name, byte: fault.offset, reason: "the message cannot be read: \(fault.message)"))
      }
    }
  }
}
