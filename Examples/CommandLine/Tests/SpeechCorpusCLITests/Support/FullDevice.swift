import Foundation

/// The device on which nothing more fits, where there is one (Linux).
enum FullDevice {
  static var handle: FileHandle? { FileHandle(forWritingAtPath: "/dev/full") }
}
