#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#else
import Glibc
#endif

/// A file being written that will replace another; and the mapping of files into memory.
///
/// The one place that calls the platform's C library.
struct PlatformFile: ~Copyable {
  /// Where the file will stand.
  let path: String
  private let temporaryPath: String
  private let descriptor: CInt
  private var stands = false

  private init(path: String, temporaryPath: String, descriptor: CInt) {
    self.path = path
    self.temporaryPath = temporaryPath
    self.descriptor = descriptor
  }

  /// Creates the temporary file.
  ///
  /// - Parameter path: Where the file will stand. A symbolic link is followed; a device, a folder or a pipe is refused.
  /// - Returns: A file to write to.
  /// - Throws: ``StorageError`` with the code `cannotWrite`.
  static func replacing(_ path: String) throws(StorageError) -> PlatformFile {
    var target = path
    var mode: mode_t = 0o666
    var isReplaced = false
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw refusal(of: path, mode: status.st_mode) }
      guard access(path, W_OK) == 0 else { throw Self.failure(path, "opening it for writing failed") }
      mode = status.st_mode & 0o7777
      isReplaced = true
      if let resolved = realpath(path, nil) {
        target = String(cString: resolved)
        free(resolved)
      }
    }
    let name = target.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    guard !name.isEmpty else { throw StorageError(.cannotWrite, path: path, "this names no file") }
    let folder = target.dropLast(name.count)
    var candidate = ""
    var opened: CInt = -1
    for attempt in 0..<100 {
      candidate = "\(folder).\(String(decoding: name.utf8.prefix(60), as: UTF8.self)).\(getpid())-\(attempt).tmp"
      opened = open(candidate, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if opened >= 0 || errno != EEXIST { break }
    }
    guard opened >= 0 else { throw Self.failure(path, "a file in this folder could not be created") }
    // A file that is replaced keeps its permissions, which the process's mask must not narrow.
    if isReplaced { fchmod(opened, mode) }
    return PlatformFile(path: target, temporaryPath: candidate, descriptor: opened)
  }

  /// What to say of a place that is no regular file; a device may have its own answer, such as a full disk.
  private static func refusal(of path: String, mode: mode_t) -> StorageError {
    if mode & S_IFMT == S_IFDIR { return StorageError(.cannotWrite, path: path, "this is a folder") }
    if mode & S_IFMT == S_IFCHR {
      let device = open(path, O_WRONLY | O_CLOEXEC)
      defer { if device >= 0 { close(device) } }
      if device < 0 || pwrite(device, "\0", 1, 0) < 0 { return failure(path, "writing failed") }
    }
    return StorageError(.cannotWrite, path: path, "this is not a regular file")
  }

  /// Writes bytes at a place of the file.
  func write(_ bytes: UnsafeRawBufferPointer, at position: Int) throws(StorageError) {
    var rest = bytes
    var place = position
    while !rest.isEmpty {
      try WriteFault.strike?(path)
      // One call writes less than 2 GiB on every platform.
      let count = pwrite(descriptor, rest.baseAddress, min(rest.count, 1 << 30), off_t(place))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(path, "writing failed", offset: place) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      place += count
    }
  }

  /// Makes the bytes safe on disk and puts the file in its place.
  consuming func takeItsPlace() throws(StorageError) {
    try WriteFault.strike?(path)
    guard fsync(descriptor) == 0 else { throw Self.failure(path, "writing failed") }
    try WriteFault.strike?(path)
    guard rename(temporaryPath, path) == 0 else { throw Self.failure(path, "replacing the file failed") }
    stands = true
    // The rename itself is safe once the folder is; not every file system can do that, and the file is whole anyway.
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let folderDescriptor = open(folder, O_RDONLY | O_CLOEXEC)
    if folderDescriptor >= 0 {
      fsync(folderDescriptor)
      close(folderDescriptor)
    }
  }

  deinit {
    close(descriptor)
    if !stands { unlink(temporaryPath) }
  }

  /// Maps a file into memory, to be read.
  static func map(_ path: String) throws(StorageError) -> ByteStore {
    // Opening a pipe would wait for somebody who writes to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let missing = errno == ENOENT || errno == ENOTDIR
      throw missing
        ? StorageError(.missing, path: path, "there is no such file")
        : StorageError(.unreadable, path: path, "the file cannot be read (\(String(cString: strerror(errno))))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw StorageError(.notAnIndex, path: path, isFolder ? "this is a folder" : "this is not a regular file")
    }
    let size = Int(status.st_size)
    guard size > 0 else { throw StorageError(.notAnIndex, path: path, offset: 0, "the file is empty") }
    return try map(descriptor, path: path, size: size)
  }

  /// Maps what was written so far, to be read.
  ///
  /// - Parameter size: How much was written, more than 0.
  /// - Returns: The bytes; what is written later into them shows there.
  /// - Throws: ``StorageError``.
  func map(size: Int) throws(StorageError) -> ByteStore { try Self.map(descriptor, path: path, size: size) }

  private static func map(_ descriptor: CInt, path: String, size: Int) throws(StorageError) -> ByteStore {
    guard let address = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), address != MAP_FAILED else {
      throw StorageError(.unreadable, path: path, "the file cannot be mapped (\(String(cString: strerror(errno))))")
    }
    let place = UInt(bitPattern: address)
    return ByteStore(UnsafeRawBufferPointer(start: address, count: size), isMapped: true) {
      if let address = UnsafeMutableRawPointer(bitPattern: place) { munmap(address, size) }
    }
  }

  /// How mapped bytes will be read.
  enum Access {
    /// Here and there: nothing is to be read but the pages that are touched.
    case scattered
    /// As the system guesses best.
    case usual
    /// Soon: they are to be read meanwhile, all at once.
    case soon
  }

  /// Tells the system how mapped bytes will be read; it may do with it what it likes.
  static func expect(_ access: Access, of bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    let before = Int(bitPattern: base) & (Int(getpagesize()) - 1)
    let advice =
      switch access {
      case .scattered: POSIX_MADV_RANDOM
      case .usual: POSIX_MADV_NORMAL
      case .soon: POSIX_MADV_WILLNEED
      }
    posix_madvise(UnsafeMutableRawPointer(mutating: base - before), bytes.count + before, advice)
  }

  private static func failure(_ path: String, _ what: String, offset: Int? = nil) -> StorageError {
    StorageError(.cannotWrite, path: path, offset: offset, "\(what) (\(String(cString: strerror(errno))))")
  }
}
