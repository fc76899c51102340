/// A read-only file of named sections.
///
/// The file is little-endian: a header of 64 bytes, the sections, each at a multiple of 64 bytes, and the table that
/// names them. `Documentation/IndexFormat.md` specifies it. Opening checks the header, the table and that every section
/// lies inside the file, apart from the others and aligned; ``verify()`` checks the bytes of the sections.
struct SectionFile: Sendable {
  /// What a section is called: a name, and a number where there are several of a kind.
  struct Key: Hashable, Sendable {
    let name: String
    let number: Int

    init(_ name: String, _ number: Int = 0) {
      self.name = name
      self.number = number
    }
  }

  /// A section's place and checksum.
  struct Entry: Sendable {
    let key: Key
    let range: Range<Int>
    let checksum: UInt64
  }

  static let magic: [UInt8] = [0x89, 0x53, 0x45, 0x43, 0x54, 0x0D, 0x0A, 0x1A]
  static let version: UInt32 = 1
  static let headerSize = 64
  static let entrySize = 64
  static let nameSize = 32

  /// The path it was opened from.
  let path: String
  /// The version of the content, as its writer numbers it.
  let contentVersion: Int
  /// The sections, in the order of the table.
  let entries: [Entry]
  private let store: ByteStore
  private let places: [Key: Int]

  /// Opens a file, mapped into memory; who reads it says how, by ``expect(_:)``: at first here and there.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - kind: Eight letters that say what the sections are about.
  /// - Throws: ``StorageError`` where it is missing, unreadable or no sound file of this kind.
  init(path: String, kind: String) throws(StorageError) {
    let store = try PlatformFile.map(path)
    // Else a page of the header would bring along some hundreds that nobody looks at.
    PlatformFile.expect(.scattered, of: store.bytes)
    try self.init(store, path: path, kind: kind)
  }

  /// Views sections that somebody has just written.
  init(_ store: ByteStore, path: String, contentVersion: Int, entries: [Entry]) {
    self.store = store
    self.path = path
    self.contentVersion = contentVersion
    self.entries = entries
    places = Dictionary(entries.indices.map { (entries[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads the table of bytes that are there already.
  init(_ store: ByteStore, path: String, kind: String) throws(StorageError) {
    let bytes = store.bytes
    guard bytes.count >= Self.magic.count, bytes.starts(with: Self.magic) else {
      throw StorageError(.notAnIndex, path: path, offset: 0, "the file does not start like an index")
    }
    guard bytes.count >= Self.headerSize else {
      throw StorageError(.truncated, path: path, offset: bytes.count, "the file ends inside its header")
    }
    func number(at offset: Int) -> UInt64 { UInt64(littleEndian: bytes.load(fromByteOffset: offset, as: UInt64.self)) }
    func half(at offset: Int) -> UInt32 { UInt32(littleEndian: bytes.load(fromByteOffset: offset, as: UInt32.self)) }
    guard number(at: 56) == XXHash64.hash(UnsafeRawBufferPointer(rebasing: bytes[..<56])) else {
      throw StorageError(.corrupted, path: path, offset: 56, "the header does not match its checksum")
    }
    guard half(at: 8) == Self.version else {
      throw StorageError(.unsupportedVersion, path: path, offset: 8, "version \(half(at: 8)) is not known")
    }
    guard bytes[16..<24].elementsEqual(kind.utf8) else {
      throw StorageError(.notAnIndex, path: path, offset: 16, "the file holds something else")
    }
    guard number(at: 40) <= UInt64(bytes.count) else {
      throw StorageError(
        .truncated, path: path, offset: bytes.count, "the file has \(bytes.count) bytes of \(number(at: 40))")
    }
    let length = bytes.count
    let sections = Int(half(at: 28))
    guard number(at: 40) == UInt64(length), let start = Int(exactly: number(at: 32)), start >= Self.headerSize,
      start % Section.alignment == 0, start <= length, (length - start) / Self.entrySize >= sections,
      start + sections * Self.entrySize == length
    else { throw StorageError(.corrupted, path: path, offset: 32, "the table lies outside the file") }
    let table = UnsafeRawBufferPointer(rebasing: bytes[start..<start + sections * Self.entrySize])
    if store.isMapped { PlatformFile.expect(.soon, of: table) }
    guard number(at: 48) == XXHash64.hash(table) else {
      throw StorageError(.corrupted, path: path, offset: start, "the table does not match its checksum")
    }
    self.path = path
    self.store = store
    contentVersion = Int(half(at: 24))
    (entries, places) = try Self.read(table, end: start, path: path)
  }

  /// Reads the table; sections stand in order of place and do not overlap.
  private static func read(
    _ table: UnsafeRawBufferPointer, end: Int, path: String
  ) throws(StorageError) -> ([Entry], [Key: Int]) {
    var entries: [Entry] = []
    var places: [Key: Int] = [:]
    var position = headerSize
    for at in stride(from: 0, to: table.count, by: entrySize) {
      func number(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: table.load(fromByteOffset: at + offset, as: UInt64.self))
      }
      let letters = table[at..<at + nameSize].prefix { $0 != 0 }
      let key = Key(String(decoding: letters, as: UTF8.self), Int(number(32) & 0xFFFF_FFFF))
      guard let start = Int(exactly: number(40)), let count = Int(exactly: number(48)), start >= position,
        start % Section.alignment == 0, start <= end, count <= end - start, places[key] == nil
      else {
        throw StorageError(
          .corrupted, path: path, section: key.name, offset: end + at, "the section does not lie in its place")
      }
      places[key] = entries.count
      entries.append(Entry(key: key, range: start..<start + count, checksum: number(56)))
      position = start + count
    }
    return (entries, places)
  }

  /// The size of the file, in bytes.
  var byteCount: Int { store.bytes.count }

  /// A section, or nothing where there is none.
  subscript(name: String, number: Int = 0) -> Section? {
    places[Key(name, number)].map { Section(store, range: entries[$0].range) }
  }

  /// A section that has to be there.
  func section(_ name: String, _ number: Int = 0) throws(StorageError) -> Section {
    guard let section = self[name, number] else {
      throw StorageError(.corrupted, path: path, section: name, "section \(number) of this name is missing")
    }
    return section
  }

  /// Tells how the file will be read from now on.
  func expect(_ access: PlatformFile.Access) {
    if store.isMapped { PlatformFile.expect(access, of: store.bytes) }
  }

  /// Checks sections against their checksums.
  ///
  /// - Parameter isChecked: Whether a section is checked, by its name; all are where nothing is said.
  /// - Throws: ``StorageError`` for the first that differs.
  func verify(where isChecked: (String) -> Bool = { _ in true }) throws(StorageError) {
    for entry in entries where isChecked(entry.key.name) {
      let section = Section(store, range: entry.range)
      guard XXHash64.hash(section.bytes) == entry.checksum else {
        throw StorageError(
          .corrupted, path: path, section: entry.key.name, offset: entry.range.lowerBound,
          "section \(entry.key.number) of this name does not match its checksum")
      }
    }
  }
}
