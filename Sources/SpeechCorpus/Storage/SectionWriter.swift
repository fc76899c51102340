/// Writes a file of sections, all or nothing.
///
/// The sections go to a temporary file in the same folder, which takes the place of the old one in ``finish()``, after
/// its bytes have reached the disk. A writer that is dropped before leaves the old file as it was and no other behind.
struct SectionWriter: ~Copyable {
  private let file: PlatformFile
  private let kind: String
  private let contentVersion: Int
  private var position = SectionFile.headerSize
  private var entries: [SectionFile.Entry] = []

  /// Starts a file.
  ///
  /// - Parameters:
  ///   - path: Where it will stand.
  ///   - kind: Eight letters that say what the sections are about.
  ///   - contentVersion: The version of the content.
  /// - Throws: ``StorageError`` where nothing can be written there.
  init(path: String, kind: String, contentVersion: Int) throws(StorageError) {
    file = try PlatformFile.replacing(path)
    self.kind = kind
    self.contentVersion = contentVersion
  }

  /// Adds a section.
  mutating func add(_ name: String, _ number: Int = 0, _ section: Section) throws(StorageError) {
    try add(name, number, section.bytes)
  }

  /// Adds a section.
  ///
  /// - Parameters:
  ///   - name: At most 32 bytes.
  ///   - number: Its number among those of the name.
  ///   - bytes: What it holds.
  /// - Throws: ``StorageError`` where it cannot be written.
  mutating func add(_ name: String, _ number: Int = 0, _ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    try file.write(bytes, at: position)
    let key = SectionFile.Key(name, number)
    entries.append(.init(key: key, range: position..<position + bytes.count, checksum: XXHash64.hash(bytes)))
    let end = (position + bytes.count + Section.alignment - 1) / Section.alignment * Section.alignment
    // The gap is written as zeros, so that the same sections always make the same file.
    let gap = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(Self.zeros)[..<(end - position - bytes.count)])
    try file.write(gap, at: position + bytes.count)
    position = end
  }

  /// What was written so far, to be read while more is written.
  func written() throws(StorageError) -> SectionFile {
    SectionFile(try file.map(size: position), path: file.path, contentVersion: contentVersion, entries: entries)
  }

  /// Writes the table and the header, and puts the file in its place.
  ///
  /// - Returns: The size of the file, in bytes.
  consuming func finish() throws(StorageError) -> Int {
    var table: [UInt8] = []
    for entry in entries {
      let name = Array(entry.key.name.utf8.prefix(SectionFile.nameSize))
      table += name + [UInt8](repeating: 0, count: SectionFile.nameSize - name.count)
      table += Self.bytes(UInt64(entry.key.number)) + Self.bytes(UInt64(entry.range.lowerBound))
      table += Self.bytes(UInt64(entry.range.count)) + Self.bytes(entry.checksum)
    }
    let checksum = table.withUnsafeBytes { XXHash64.hash($0) }
    let size = position + table.count
    var header = SectionFile.magic + Self.bytes(UInt64(SectionFile.version))
    header += Array(kind.utf8.prefix(8))
    header += Self.bytes(UInt64(contentVersion) | UInt64(entries.count) << 32)
    header += Self.bytes(UInt64(position)) + Self.bytes(UInt64(size)) + Self.bytes(checksum)
    header += Self.bytes(header.withUnsafeBytes { XXHash64.hash($0) })
    try Self.write(table, at: position, to: file)
    try Self.write(header, at: 0, to: file)
    try file.takeItsPlace()
    return size
  }

  private static func write(_ bytes: [UInt8], at position: Int, to file: borrowing PlatformFile) throws(StorageError) {
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(StorageError) in try file.write(buffer, at: position) }
    }
    try result.get()
  }

  private static func bytes(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
  }

  private static var zeros: UnsafeBufferPointer<UInt64> { zeroStore.values(as: UInt64.self) }
  private static let zeroStore = Section([UInt64](repeating: 0, count: 8))
}
