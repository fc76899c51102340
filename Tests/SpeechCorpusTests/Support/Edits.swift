@testable import SpeechCorpus

/// A reading made by random edits of a random text, and the same edits as a plain list to compare with.
struct Edits {
  let source: [UInt8]
  let reading: Reading
  /// For each byte of the text the bytes of the capture it was read from.
  private(set) var origins: [Range<Int>] = []

  init(using generator: inout SeededGenerator) {
    let shift = generator.number(in: 0...5)
    source = (0..<generator.number(in: 0...40)).map { _ in UInt8.random(in: 0x61...0x7A, using: &generator) }
    var builder = Reading.Builder(source: source, shift: shift)
    var position = shift
    for _ in 0..<generator.number(in: 0...12) {
      let end = min(position + generator.number(in: 0...6), shift + source.count)
      switch generator.number(in: 0...4) {
      case 0, 1:
        builder.copy(position..<end)
        origins += (position..<end).map { $0..<$0 + 1 }
      case 2:
        let text = generator.pick(["", "R", "É", "RR"])
        builder.replace(position..<end, with: text)
        origins += text.utf8.map { _ in position..<end }
      case 3:
        builder.omit(position..<end)
      default:
        if !origins.isEmpty {
          builder.insert("I")
          origins.append(position..<position)
        }
        continue
      }
      position = end
    }
    reading = builder.finish()
  }
}
