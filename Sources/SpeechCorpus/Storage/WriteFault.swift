/// Lets a test fail the calls to the system that write a file, one at a time.
enum WriteFault {
  /// Called before each call that writes, flushes or renames; what it throws is what the call would have thrown.
  @TaskLocal static var strike: (@Sendable (_ path: String) throws(StorageError) -> Void)?
}
