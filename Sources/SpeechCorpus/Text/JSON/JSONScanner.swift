/// Walks over a JSON text token by token, without recursion and without building values.
///
/// Exports that people have break the specification (RFC 8259) in small ways, and this scanner lets them: a control
/// character inside a string, the escape `\xNN`, a trailing comma, a bare word as a value. What it does not let pass are
/// texts that are cut off or nested beyond ``maximumDepth``.
struct JSONScanner {
  /// A piece of JSON.
  enum Token: Equatable {
    case beginObject
    case endObject
    case beginArray
    case endArray
    /// The name of a member, as the range between its marks.
    case key(Range<Int>)
    /// A string, as the range between its marks.
    case string(Range<Int>)
    /// A number, a literal or a bare word, as its range.
    case scalar(Range<Int>)
  }

  /// What stops a scan, and at which byte.
  struct Fault: Error, Equatable {
    var message: String
    var offset: Int
  }

  static let maximumDepth = 256

  private let depthLimit: Int
  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int
  /// What is open: `true` for an object.
  private var open: [Bool] = []
  private var expectsKey = false

  init(_ bytes: [UInt8], in range: Range<Int>? = nil, maximumDepth: Int = JSONScanner.maximumDepth) {
    self.bytes = bytes
    depthLimit = maximumDepth
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// How many objects and arrays are open.
  var depth: Int { open.count }

  /// The next token, or `nil` at the end of a whole value.
  mutating func next() throws(Fault) -> Token? {
    skipSeparators()
    guard position < end else {
      if open.isEmpty { return nil }
      throw Fault(message: "the text ends inside an \(open[open.count - 1] ? "object" : "array")", offset: end)
    }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "{"): return try enter(isObject: true)
    case UInt8(ascii: "["): return try enter(isObject: false)
    case UInt8(ascii: "}"): return try leave(isObject: true)
    case UInt8(ascii: "]"): return try leave(isObject: false)
    case UInt8(ascii: "\""):
      let content = try string()
      guard expectsKey else {
        expectsKey = open.last ?? false
        return .string(content)
      }
      skipWhiteSpace()
      guard position < end, bytes[position] == UInt8(ascii: ":") else {
        throw Fault(message: "a name without a colon behind it", offset: start)
      }
      position += 1
      expectsKey = false
      return .key(content)
    case UInt8(ascii: ":"): throw Fault(message: "a colon out of place", offset: start)
    default:
      guard !expectsKey else { throw Fault(message: "a name without marks around it", offset: start) }
      while position < end, !Self.endsScalar(bytes[position]) { position += 1 }
      if !open.isEmpty { skipBareWords() }
      expectsKey = open.last ?? false
      return .scalar(start..<position)
    }
  }

  /// Passes over the value that comes next, whatever it is.
  mutating func skipValue() throws(Fault) {
    let depth = open.count
    repeat {
      guard try next() != nil else { throw Fault(message: "a value is missing", offset: position) }
    } while open.count > depth
  }

  private mutating func enter(isObject: Bool) throws(Fault) -> Token {
    guard !expectsKey else { throw Fault(message: "a value where a name should stand", offset: position) }
    guard open.count < depthLimit else {
      throw Fault(message: "nested more than \(depthLimit) deep", offset: position)
    }
    open.append(isObject)
    expectsKey = isObject
    position += 1
    return isObject ? .beginObject : .beginArray
  }

  private mutating func leave(isObject: Bool) throws(Fault) -> Token {
    guard open.last == isObject else { throw Fault(message: "a bracket that closes nothing", offset: position) }
    open.removeLast()
    expectsKey = open.last ?? false
    position += 1
    return isObject ? .endObject : .endArray
  }

  /// Passes over the rest of a value of several words without marks around them, which ends where the member or the
  /// line ends.
  private mutating func skipBareWords() {
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\""), 0x0A, 0x0D: return
      default: position += 1
      }
    }
  }

  /// Passes over the rest of what was opened last.
  mutating func leaveOpened() throws(Fault) {
    let depth = open.count
    while open.count >= depth {
      guard try next() != nil else { throw Fault(message: "a value is missing", offset: position) }
    }
  }

  /// The range between the marks of the string that starts here.
  private mutating func string() throws(Fault) -> Range<Int> {
    let start = position + 1
    let limit = end
    let close = bytes.withUnsafeBufferPointer { bytes in
      var offset = start
      while true {
        offset = ByteScan.first(UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: bytes, min(offset, limit)..<limit)
        guard offset < limit else { return -1 }
        if bytes[offset] == UInt8(ascii: "\"") { return offset }
        offset += 2
      }
    }
    guard close >= 0 else { throw Fault(message: "a string without an end", offset: start - 1) }
    position = close + 1
    return start..<close
  }

  private mutating func skipWhiteSpace() {
    while position < end, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func skipSeparators() {
    while position < end, bytes[position] <= 0x20 || bytes[position] == UInt8(ascii: ",") { position += 1 }
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
