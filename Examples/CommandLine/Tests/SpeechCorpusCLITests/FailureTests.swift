import Foundation
import Testing

/// Every exit status, with the one line that comes with it.
@Suite(.serialized) struct FailureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Fixtures.harbour, to: "harbour.txt")
    try folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2], to: "binary.bin")
  }

  @Test(
    "A command line that makes no sense: 64",
    arguments: [
      (["parse"], "Missing expected argument '<input> ...'"),
      (["parse", "a", "--jobs", "0"], "--jobs takes a number from 1 on, not 0"),
      (["quotes", "a", "--minimum-confidence", "2"], "--minimum-confidence takes a number from 0 to 1, not 2.0"),
      (["quotes", "a", "--format", "tei"], "quotes does not write the format “tei”"),
      (["info", "a", "--format", "csv"], "info does not write the format “csv”"),
      (
        ["quotes", "a", "--kind", "odd"],
        "The value 'odd' is invalid for '--kind <kind>'. Please provide one of the following: direct, indirect, mixed, "
          + "block, term, reported"
      ),
      (["search", "a"], "search takes either words to look for or --queries"),
      (["similar", "a", "--id", "b", "--text", "c"], "similar takes one of --id, --text and --file"),
      (["index", "--output", "a"], "Missing expected argument '<input> ...'"),
      (
        ["index", "a", "--output", "b", "--passages", "words:0"],
        "The value 'words:0' is invalid for '--passages <passages>': give paragraph, sentences:N, words:N or document, "
          + "N from 1 on"
      ),
      (
        ["search", "a", "b", "--where", "town"],
        "The value 'town' is invalid for '--where <name=value>': give speaker=…, document=… or the name of an attribute, "
          + "= and its value"
      ),
      (
        ["search", "a", "b", "--from", "--12-26"],
        "The value '--12-26' is invalid for '--from <date>': give a year, a month or a day: 2020, 2020-05 or 2020-05-31"
      ),
      (["search", "a", "b", "--limit", "-1"], "--limit takes a number from 1 on, not -1"),
      (["parse", "-", "a", "-"], "standard input (-) can be read once; give it once"),
      (["index", "a", "--output", "-"], "--output takes the name of a file, not “-”; an index is replaced as a whole"),
      (
        ["index", "a", "--output", "b", "--append", "--analyzer", "words"],
        "--analyzer, --language, --ngrams, --weighting and --no-texts are chosen when an index is first built"
      ),
      (
        ["index", "a", "--output", "b", "--analyzer", "reuse", "--language", "de"],
        "--language is for the analyzer topics; “reuse” takes words as they are"
      ),
      (
        ["index", "a", "--output", "b", "--language", "xx"],
        "The value 'xx' is invalid for '--language <language>'. Please provide one of 'en', 'de', 'fr' or 'ru'."
      ),
      (
        ["index", "a", "--output", "b", "--ngrams", "3-1"],
        "The value '3-1' is invalid for '--ngrams <N|M-N>': give a number from 1 to 8, or two with a hyphen between them: "
          + "2, 1-3"
      ),
    ])
  func usage(arguments: [String], message: String) throws {
    let outcome = try folder.program.run(arguments)
    #expect(outcome.errors == "speechcorpus: \(message) (“speechcorpus help” tells more)\n")
    #expect(outcome.status == 64 && outcome.output.isEmpty)
  }

  @Test("A file that is missing: 66", arguments: ["parse", "quotes", "info"])
  func missing(command: String) throws {
    let outcome = try folder.program.run([command, "gone.txt"])
    #expect(outcome.errors == "speechcorpus: gone.txt: there is no such file or folder; check the path\n")
    #expect(outcome.status == 66 && outcome.output.isEmpty)
  }

  @Test("A file that may not be read: 66", .enabled(if: getuid() != 0, "the superuser may read everything"))
  func unreadable() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.url("harbour.txt").path)
    let outcome = try folder.program.run(["parse", "harbour.txt"])
    #expect(outcome.errors == "speechcorpus: harbour.txt: the file cannot be read; check the permissions\n")
    #expect(outcome.status == 66)
  }

  @Test("A folder that may not be listed: 66; the others are read", .enabled(if: getuid() != 0, "the superuser may"))
  func unlistable() throws {
    let closed = folder.url("tree/closed")
    try FileManager.default.createDirectory(at: closed, withIntermediateDirectories: true)
    try folder.write(Fixtures.harbour, to: "tree/harbour.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed.path) }
    let outcome = try folder.program.run(["parse", "tree"])
    #expect(outcome.errors == "speechcorpus: tree/closed: the folder cannot be listed; check the permissions\n")
    #expect(outcome.status == 66 && outcome.objects.count == 1)
  }

  @Test("A device: 66, and no advice on permissions")
  func device() throws {
    let outcome = try folder.program.run(["parse", "/dev/null"])
    #expect(
      outcome.errors == "speechcorpus: /dev/null: it is a device or a socket, not a file; give a file or a pipe\n")
    #expect(outcome.status == 66)
  }

  @Test("A binary file: 65")
  func binary() throws {
    let outcome = try folder.program.run(["parse", "binary.bin"])
    #expect(outcome.errors.hasPrefix("speechcorpus: binary.bin: the file is binary: it holds a NUL byte"))
    #expect(outcome.errors.filter(\.isNewline).count == 1)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
  }

  @Test("Rows that are none: 65, with the line; the rows around them are read")
  func badRow() throws {
    let rows = "{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\"\n{\"id\": \"c\", \"text\": \"Three.\"}\n"
    try folder.write(rows, to: "rows.jsonl")
    let outcome = try folder.program.run(["parse", "rows.jsonl", "--input-format", "jsonl"])
    #expect(outcome.errors.hasPrefix("speechcorpus: rows.jsonl:2 (byte "))
    #expect(outcome.status == 65)
    #expect(outcome.objects.compactMap { $0["capture"] as? String } == ["rows.jsonl#a", "rows.jsonl#c"])
  }

  @Test("A file without a row is not reported row by row")
  func noRows() throws {
    try folder.write(String(repeating: "no row\n", count: 1000), to: "rows.jsonl")
    let outcome = try folder.program.run(["quotes", "rows.jsonl", "--input-format", "jsonl"])
    #expect(outcome.errors.hasSuffix("speechcorpus: rows.jsonl: 995 further rows cannot be read either\n"))
    #expect(outcome.errors.filter(\.isNewline).count == 6)
    #expect(outcome.status == 65)
  }

  @Test("Of several inputs the bad ones are reported, the others done; the first failure decides")
  func several() throws {
    let outcome = try folder.program.run(["parse", "gone.txt", "harbour.txt", "binary.bin"])
    #expect(outcome.objects.compactMap { $0["capture"] as? String } == ["harbour.txt"])
    #expect(outcome.errors.filter(\.isNewline).count == 2)
    #expect(outcome.status == 66)
    #expect(try folder.program.run(["parse", "binary.bin", "gone.txt"]).status == 65)
  }

  @Test("An empty folder and an empty file are no failure")
  func empty() throws {
    try FileManager.default.createDirectory(at: folder.url("empty"), withIntermediateDirectories: false)
    let outcome = try folder.program.run(["quotes", "empty"])
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(try folder.program.run(["quotes", "empty", "--format", "json"]).output == "[]\n")
    try folder.write("", to: "empty.txt")
    #expect(try folder.program.run(["parse", "empty.txt"]).status == 0)
  }

  @Test("An index that is a pipe or a folder: 65, without waiting for somebody to write to it")
  func noIndex() throws {
    #expect(mkfifo(folder.url("pipe").path, 0o600) == 0)
    for (name, reason) in [("pipe", "this is not a regular file"), (".", "this is a folder")] {
      let outcome = try folder.program.run(["search", name, "harbour"])
      #expect(outcome.errors == "speechcorpus: \(name): \(reason); give a file that was written as an index\n")
      #expect(outcome.status == 65 && outcome.output.isEmpty)
    }
  }

  @Test("A weighting that is none: 64, with what it may be")
  func weighting() throws {
    let outcome = try folder.program.run(["index", "a", "--output", "b", "--weighting", "ltc"])
    #expect(
      outcome.errors.hasPrefix("speechcorpus: The value 'ltc' is invalid for '--weighting <weighting>': give tfidf,"))
    #expect(outcome.status == 64)
  }

  @Test("A full disk: 73", arguments: ["jsonl", "table", "csv", "tei"])
  func fullDisk(format: String) throws {
    guard let full = FullDevice.handle else { return }
    let outcome = try folder.program.run(["parse", "harbour.txt", "--format", format], output: full)
    #expect(outcome.errors.hasPrefix("speechcorpus: standard output: cannot be written ("))
    #expect(outcome.errors.filter(\.isNewline).count == 1)
    #expect(outcome.status == 73)
  }

  @Test("A reader that has gone: 73, and nothing is said")
  func closedPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try folder.program.run(["parse", "harbour.txt"], output: pipe.fileHandleForWriting)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.status == 73)
  }
}
