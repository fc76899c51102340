import Foundation
import Testing

/// What people see: tables in colour on a terminal, and none where they do not want it.
@Suite(.serialized) struct TerminalTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Fixtures.harbour, to: "harbour.txt")
  }

  @Test("A terminal gets a table in colour, and none with NO_COLOR")
  func color() throws {
    let colored = try onTerminal(["quotes", "harbour.txt"], environment: ["TERM": "xterm"])
    #expect(colored.contains("\u{1B}[1mMayor Ilse Torvan’s remarks"))
    #expect(colored.contains("WHO"))
    let plain = try onTerminal(["quotes", "harbour.txt"], environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(!plain.contains("\u{1B}") && plain.contains("WHO"))
    #expect(try !onTerminal(["quotes", "harbour.txt"], environment: ["TERM": "dumb"]).contains("\u{1B}"))
  }

  @Test("A table on a pipe has no colour, and is as wide as COLUMNS says", arguments: [80, 120])
  func width(columns: Int) throws {
    for command in ["parse", "quotes", "info"] {
      let table = try folder.program.run(
        [command, "harbour.txt", "--format", "table"], environment: ["COLUMNS": String(columns)]
      ).output
      #expect(!table.contains("\u{1B}"))
      #expect(table.split(separator: "\n").allSatisfy { $0.count <= columns && $0.last != " " })
    }
  }

  @Test("Controls out of a capture do not reach the terminal")
  func controls() throws {
    try folder.write("“Stop,” said Mayor Ilse Torvan \u{1B}[2Jof Ørsund\u{7}.\n", to: "trick.txt")
    for command in ["parse", "quotes"] {
      let table = try folder.program.run([command, "trick.txt", "--format", "table"]).output
      #expect(!table.contains("\u{1B}") && !table.contains("\u{7}"))
    }
  }

  /// Runs the program with its output on a terminal.
  private func onTerminal(_ arguments: [String], environment: [String: String]) throws -> String {
    let terminal = try #require(PseudoTerminal(), "the system gives no terminal")
    _ = try folder.program.run(arguments, environment: environment, output: terminal.program)
    return terminal.close()
  }
}
