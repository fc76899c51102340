import Testing

/// What the program says of itself, compared whole.
@Suite(.serialized) struct HelpTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "Help of the program and of each command", arguments: ["", "parse", "quotes", "index", "search", "similar", "info"])
  func help(command: String) throws {
    let outcome = try folder.program.run((command.isEmpty ? [] : [command]) + ["--help"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    try expectGolden(outcome.output, "help" + (command.isEmpty ? "" : "-" + command))
  }

  @Test("Without arguments the program says how it is used")
  func noArguments() throws {
    let outcome = try folder.program.run([])
    #expect(try outcome.output == folder.program.run(["--help"]).output && outcome.status == 0)
  }

  @Test("The version is a number in three parts")
  func version() throws {
    let outcome = try folder.program.run(["--version"])
    #expect(outcome.output.split(separator: ".").count == 3 && outcome.status == 0)
  }

  @Test("Help that cannot be written is an output that cannot be written")
  func fullDisk() throws {
    guard let full = FullDevice.handle else { return }
    #expect(try folder.program.run(["--help"], output: full).status == 73)
  }
}
