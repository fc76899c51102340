import Foundation

/// A terminal that a test looks at instead of a person.
struct PseudoTerminal {
  /// The end that a program writes to.
  let program: FileHandle
  private let master: Int32

  /// Opens a terminal, where the system has one to give.
  init?() {
    #if os(Linux)
    // Glibc's module does not show grantpt and its kin; these are the two requests that they make (ioctl_tty(2)).
    let (numberRequest, lockRequest) = (UInt(0x8004_5430), UInt(0x4004_5431))
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: UInt32 = 0
    var lock: Int32 = 0
    guard master >= 0, ioctl(master, numberRequest, &number) == 0, ioctl(master, lockRequest, &lock) == 0 else {
      return nil
    }
    let name = "/dev/pts/\(number)"
    #else
    master = posix_openpt(O_RDWR | O_NOCTTY)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let bytes = ptsname(master) else { return nil }
    let name = String(cString: bytes)
    #endif
    let descriptor = open(name, O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    program = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// What the program wrote, which has to be less than a terminal holds; closes the terminal.
  func close() -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 100) > 0, waiting.revents & Int16(POLLIN) != 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      text += buffer[..<count]
    }
    _ = Foundation.close(master)
    return String(decoding: text, as: UTF8.self)
  }
}
