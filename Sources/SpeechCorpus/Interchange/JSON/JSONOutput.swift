/// The bytes of a JSON text while values are encoded into it.
///
/// `Encodable` tells when a container begins and not when it ends: it ends when the value does that asked for it, or when
/// a container around it goes on. So the open containers are a stack, and whoever writes says how deep: what is open
/// below is closed first. Members of an object are written as they come, and brought into the order of their keys when
/// the object is closed, by moving their bytes.
struct JSONOutput {
  /// A container that is open.
  private struct Level {
    let isObject: Bool
    /// Which value asked for it.
    let slot: Int
    /// Tells it from others that were open at the same depth.
    let serial: Int
    /// Where its first member is in ``members``.
    let firstMember: Int
    var count = 0
    var isSorted = true
  }

  /// A member of an open object.
  private struct Member {
    let key: String
    /// Where it starts in ``bytes``, behind the comma.
    let start: Int
  }

  /// A container as those who write to it know it.
  struct Place {
    let depth: Int
    let serial: Int
  }

  var bytes: [UInt8]
  /// What went wrong where nothing could be thrown.
  private(set) var fault: EncodingError?
  private var levels: [Level] = []
  private var members: [Member] = []
  private var serial = 0
  /// Where a value is due that a type was given the place for; it may leave it empty.
  private var openPlace: Int?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: - Values

  /// The number of the place for a value that encodes itself, now or later.
  mutating func openSlot() -> Int {
    serial += 1
    openPlace = bytes.count
    return serial
  }

  /// How many containers are open.
  var depth: Int { levels.count }

  /// Ends a value: closes what it left open.
  ///
  /// - Parameter depth: How many containers are around it; around a whole text there are none, and it may stay empty.
  mutating func endValue(at depth: Int) {
    close(to: depth)
    if depth > 0 { fillOpenPlace() }
  }

  /// Lets the place of a whole text stay empty, so that it is told from an empty object.
  mutating func forgetOpenPlace() { openPlace = nil }

  /// Writes an empty object where a value encoded nothing.
  private mutating func fillOpenPlace() {
    if openPlace == bytes.count { bytes += [UInt8(ascii: "{"), UInt8(ascii: "}")] }
    openPlace = nil
  }

  // MARK: - Containers

  /// Opens the container of a value; the one that it has where it asks again.
  mutating func open(isObject: Bool, for slot: JSONSlot) -> Place {
    if levels.count > slot.depth, levels[slot.depth].slot == slot.serial, levels[slot.depth].isObject == isObject {
      return Place(depth: slot.depth, serial: levels[slot.depth].serial)
    }
    serial += 1
    levels.append(Level(isObject: isObject, slot: slot.serial, serial: serial, firstMember: members.count))
    bytes.append(UInt8(ascii: isObject ? "{" : "["))
    return Place(depth: levels.count - 1, serial: serial)
  }

  /// Goes to the place of the next element of a list.
  mutating func beginElement(in place: Place) {
    guard goBack(to: place) else { return }
    if levels[place.depth].count > 0 { bytes.append(UInt8(ascii: ",")) }
    levels[place.depth].count += 1
  }

  /// Goes to the place of an object's next value, behind its key.
  mutating func beginMember(_ key: String, in place: Place) {
    guard goBack(to: place) else { return }
    let count = levels[place.depth].count
    if count > 0 {
      bytes.append(UInt8(ascii: ","))
      if !(members[members.count - 1].key < key) { levels[place.depth].isSorted = false }
    }
    levels[place.depth].count = count + 1
    members.append(Member(key: key, start: bytes.count))
    append(key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// How many elements a list has so far.
  func count(of place: Place) -> Int { levels.count > place.depth ? levels[place.depth].count : 0 }

  /// The keys of the members that are being written, from the outermost.
  var path: [any CodingKey] {
    levels.indices.compactMap { depth in
      guard levels[depth].isObject, levels[depth].count > 0 else { return nil }
      let end = depth + 1 < levels.count ? levels[depth + 1].firstMember : members.count
      return JSONKey(stringValue: members[end - 1].key)
    }
  }

  /// Closes what is open inside a container; `false` where it is closed itself.
  private mutating func goBack(to place: Place) -> Bool {
    guard place.depth < levels.count, levels[place.depth].serial == place.serial else {
      if fault == nil {
        let context = EncodingError.Context(codingPath: path, debugDescription: "A container was gone back to.")
        fault = .invalidValue(bytes.count, context)
      }
      return false
    }
    fillOpenPlace()
    close(to: place.depth + 1)
    return true
  }

  /// Closes the containers from a depth on.
  private mutating func close(to depth: Int) {
    while levels.count > depth {
      fillOpenPlace()
      let level = levels.removeLast()
      if level.isObject {
        if !level.isSorted { sort(members[level.firstMember...]) }
        members.removeSubrange(level.firstMember...)
      }
      bytes.append(UInt8(ascii: level.isObject ? "}" : "]"))
    }
  }

  /// Brings the last bytes into the order of the members' keys; of two with the same key the last one stays.
  private mutating func sort(_ members: ArraySlice<Member>) {
    let start = members[members.startIndex].start
    let ends = members.dropFirst().map { $0.start - 1 } + [bytes.count]
    let order = members.indices.sorted {
      members[$0].key == members[$1].key ? $0 < $1 : members[$0].key < members[$1].key
    }
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count - start)
    for (place, member) in order.enumerated() {
      if place + 1 < order.count, members[order[place + 1]].key == members[member].key { continue }
      if !sorted.isEmpty { sorted.append(UInt8(ascii: ",")) }
      sorted += bytes[members[member].start..<ends[member - members.startIndex]]
    }
    bytes.replaceSubrange(start..., with: sorted)
  }
}
