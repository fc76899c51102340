import Testing

@testable import SpeechCorpus

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct SectionFileTests {
  private func write(_ sections: [(String, Int, [UInt8])], to path: String) throws {
    var writer = try SectionWriter(path: path, kind: "TESTKIND", contentVersion: 3)
    for (name, number, bytes) in sections { try writer.add(name, number, Section(bytes)) }
    let size = try writer.finish()
    #expect(size == (try Data(contentsOf: URL(fileURLWithPath: path)).count))
  }

  private static let sections: [(String, Int, [UInt8])] = [
    ("numbers", 0, Array(0..<100)), ("numbers", 1, []), ("a name of thirty-two bytes, exact!", 7, [1]),
    ("text", 0, Array("Grüße".utf8)),
  ]

  @Test func sectionsComeBack() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("file").path
    try write(Self.sections, to: path)
    let file = try SectionFile(path: path, kind: "TESTKIND")
    #expect(file.contentVersion == 3)
    #expect(file.entries.allSatisfy { $0.range.lowerBound % Section.alignment == 0 })
    #expect(Array(try file.section("numbers").bytes) == Array(0..<100))
    #expect(try file.section("numbers", 1).bytes.isEmpty)
    #expect(try file.section("text").text == "Grüße")
    #expect(file["text", 1] == nil)
    #expect(throws: StorageError.self) { try file.section("text", 1) }
    try file.verify()
    #expect(folder.names == ["file"])
  }

  @Test func theSameSectionsMakeTheSameFile() throws {
    let folder = try TemporaryFolder()
    let paths = ["a", "b"].map { folder.url.appendingPathComponent($0).path }
    for path in paths { try write(Self.sections, to: path) }
    #expect(FileManager.default.contents(atPath: paths[0]) == FileManager.default.contents(atPath: paths[1]))
  }

  @Test func whatIsNoFileOfThisKindIsRefused() throws {
    let folder = try TemporaryFolder()
    func code(_ name: String, _ bytes: [UInt8]?) throws -> StorageError.Code? {
      let url = folder.url.appendingPathComponent(name)
      if let bytes { try Data(bytes).write(to: url) }
      do {
        _ = try SectionFile(path: url.path, kind: "TESTKIND")
        return nil
      } catch {
        #expect(error.path == url.path)
        #expect(error.description.hasPrefix(url.path + ":") || error.description.hasPrefix(url.path + ","))
        return error.code
      }
    }
    #expect(try code("missing", nil) == .missing)
    #expect(try code("", nil) == .notAnIndex)
    #expect(try code("empty", []) == .notAnIndex)
    #expect(try code("text", Array("some text".utf8)) == .notAnIndex)
    #expect(try code("short", SectionFile.magic) == .truncated)
    let path = folder.url.appendingPathComponent("sound").path
    try write(Self.sections, to: path)
    let sound = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(try code("sound", nil) == nil)
    #expect(throws: StorageError.self) { try SectionFile(path: path, kind: "OTHERKND") }
    #expect(try code("cut", Array(sound.dropLast())) == .truncated)
    #expect(try code("longer", sound + [0]) == .corrupted)
    var later = sound
    later[8] = 2
    let checksum = later[..<56].withUnsafeBytes { XXHash64.hash($0) }
    for index in 0..<8 { later[56 + index] = UInt8(truncatingIfNeeded: checksum >> (8 * UInt64(index))) }
    #expect(try code("later", later) == .unsupportedVersion)
  }

  @Test func aFailedWriteLeavesTheOldFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("file").path
    try write([("old", 0, [1])], to: path)
    do {
      // Dropped before it is finished, as it is when a later step throws.
      var writer = try SectionWriter(path: path, kind: "TESTKIND", contentVersion: 1)
      try writer.add("new", 0, Section([UInt8](repeating: 2, count: 1000)))
      #expect(folder.names.count == 2)
    }
    #expect(folder.names == ["file"])
    #expect(try SectionFile(path: path, kind: "TESTKIND")["old"] != nil)
    try write([("new", 0, [3])], to: path)
    #expect(try SectionFile(path: path, kind: "TESTKIND")["new"] != nil)
  }

  @Test func aFileThatIsReplacedStaysReadable() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("file").path
    try write([("old", 0, Array(0..<200))], to: path)
    let old = try SectionFile(path: path, kind: "TESTKIND")
    try write([("new", 0, [1])], to: path)
    try old.verify()
    #expect(Array(try old.section("old").bytes) == Array(0..<200))
  }

  @Test func placesThatCannotBeWrittenAreRefused() throws {
    let folder = try TemporaryFolder()
    for path in [folder.url.path, folder.url.path + "/", folder.url.appendingPathComponent("no/such/file").path, ""] {
      #expect(throws: StorageError.self) { _ = try SectionWriter(path: path, kind: "TESTKIND", contentVersion: 1) }
    }
    #expect(folder.names.isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func aFullDeviceSaysSo() throws {
    do {
      _ = try SectionWriter(path: "/dev/full", kind: "TESTKIND", contentVersion: 1)
      Issue.record("writing to a full device went well")
    } catch {
      #expect(error.code == .cannotWrite)
      #expect(error.path == "/dev/full")
    }
    #expect(throws: StorageError.self) { _ = try SectionWriter(path: "/dev/null", kind: "TESTKIND", contentVersion: 1) }
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }

  @Test func aReplacedFileKeepsItsPermissions() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("file").path
    try write([("old", 0, [1])], to: path)
    for permissions in [0o600, 0o666] {
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
      try write([("new", 0, [2])], to: path)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == permissions)
    }
  }

  @Test func longNamesLeaveRoomForTheTemporaryFile() throws {
    let folder = try TemporaryFolder()
    // 250 of 255 bytes in ten characters.
    let name = String(repeating: "👨‍👩‍👧‍👦", count: 10)
    try write([("new", 0, [1])], to: folder.url.appendingPathComponent(name).path)
    #expect(folder.names == [name])
  }

  @Test func linksAreFollowed() throws {
    let folder = try TemporaryFolder()
    let target = folder.url.appendingPathComponent("target").path
    let link = folder.url.appendingPathComponent("link").path
    try write([("old", 0, [1])], to: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try write([("new", 0, [1])], to: link)
    #expect(try SectionFile(path: target, kind: "TESTKIND")["new"] != nil)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
  }
}
