import Foundation

/// The built program, run as others run it: as a process of its own.
struct Program {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The JSON objects that stand on the lines of the output.
    var objects: [[String: Any]] {
      output.split(separator: "\n").compactMap {
        (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
      }
    }
  }

  /// Where the program is run, which relative paths start from.
  let folder: URL

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - input: What stands on standard input.
  ///   - environment: Variables beside the ones that tests have.
  ///   - output: Where standard output goes, where it is not to be read.
  /// - Returns: Status and what was printed.
  /// - Throws: Where the program cannot be started.
  func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], output: FileHandle? = nil
  ) throws -> Outcome {
    let files = try TemporaryFolder()
    let captured = try files.handle("output")
    let errors = try files.handle("errors")
    try files.write(input, to: "input")
    let process = process(arguments, environment: environment)
    process.standardInput = try FileHandle(forReadingFrom: files.url("input"))
    process.standardOutput = output ?? captured
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try files.text("output"), errors: try files.text("errors"))
  }

  /// The program with its arguments, not yet started.
  func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "80"].merging(environment) { $1 }
    return process
  }

  /// The program stands beside the tests.
  private static let executable: URL = {
    #if os(macOS)
    let tests = Bundle(for: Marker.self).bundleURL
    #else
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    #endif
    return tests.deletingLastPathComponent().appendingPathComponent("speechcorpus")
  }()

  private final class Marker {}
}

/// A folder of its own for a test, gone with it.
final class TemporaryFolder {
  let location: URL

  init() throws {
    location = FileManager.default.temporaryDirectory.appendingPathComponent("speechcorpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: location, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: location) }

  var program: Program { Program(folder: location) }

  func url(_ name: String) -> URL { location.appendingPathComponent(name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url(name))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url(name)), as: UTF8.self) }

  /// A new file, to be written to.
  func handle(_ name: String) throws -> FileHandle {
    try write([], to: name)
    return try FileHandle(forWritingTo: url(name))
  }

  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: location.path).sorted() } }
}
