import SpeechCorpus
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct CaptureContentsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let url = folder.url.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url
  }

  private func failure(of url: URL, limits: Capture.Limits = .init()) -> Corpus.Failure? {
    do {
      _ = try Capture(contentsOf: url, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func aFileIsReadInItsEncoding() throws {
    let utf8 = try Capture(contentsOf: file("a.txt", Array("\u{FEFF}né".utf8)))
    #expect(utf8.utf8 == Array("\u{FEFF}né".utf8) && utf8.encoding == .utf8)
    let western = try Capture(contentsOf: file("b.txt", [0x6E, 0xE9, 0x65]), name: "b")
    #expect(western.utf8 == Array("née".utf8) && western.encoding == .windows1252 && western.name == "b")
    let wide = try Capture(
      contentsOf: file("c.txt", [0xFF, 0xFE] + Array(repeating: [0x61, 0x00], count: 20).joined() + [0x00, 0x00]))
    #expect(wide.encoding == .utf16LittleEndian)
    #expect(try Capture(contentsOf: file("d.txt", [])).utf8.isEmpty)
  }

  @Test func whatCannotBeReadSaysWhatWhereAndWhatToDo() throws {
    let missing = folder.url.appendingPathComponent("missing.txt")
    #expect(failure(of: missing)?.code == .missing)
    #expect(failure(of: missing)?.description == "\(missing.path): there is no such file; check the path")
    #expect(failure(of: folder.url)?.code == .notFile)
    #expect(
      failure(of: folder.url)?.description == "\(folder.url.path): it is a folder, not a file; give a file or a pipe")
    let large = try file("large.txt", Array("12345".utf8))
    #expect(failure(of: large, limits: .init(maximumBytes: 4))?.code == .tooLarge)
    #expect(failure(of: large, limits: .init(maximumBytes: 5)) == nil)
    var corpus = try Corpus(contentsOf: folder.url)
    corpus.limits.maximumBytes = 4
    #expect(corpus.entries().map { (try? $0.get()) == nil } == [true])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/null"), "there are no devices here"))
  func aDeviceIsNoMatterOfPermissions() throws {
    let link = folder.url.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/dev/null")
    for path in ["/dev/null", link.path] {
      let entry = try #require(try Corpus(path: path).entries().first { _ in true })
      #expect { try entry.get() } throws: {
        "\($0)" == "\(path): it is a device or a socket, not a file; give a file or a pipe"
      }
    }
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x00, 0x04], true), (Array(repeating: 0x01, count: 10), true), ([], false),
      (Array("a\tb\r\n\u{B}\u{C}".utf8), false), (Array("123456789\u{1}".utf8), false),
      (Array("12345678\u{1}".utf8), true),
      (Array("ééééééééé\u{1}".utf8), false), (Array("éééé\u{81}".utf8), true),
      ([0xFF, 0xFE, 0x01, 0x00, 0x02, 0x00], true),
    ] as [([UInt8], Bool)])
  func controlsInNumberAreNoText(_ bytes: [UInt8], _ isRefused: Bool) throws {
    let failure = failure(of: try file("x", bytes))
    #expect((failure?.code == .notText) == isRefused, "\(bytes)")
  }
}
