#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A random number generator that gives the same numbers for the same seed, on every platform.
///
/// SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014).
///
/// `.ci/campaign` sets `SPEECHCORPUS_ROUND`, which turns every seed into another one.
struct SeededGenerator: RandomNumberGenerator {
  private static let round = ProcessInfo.processInfo.environment["SPEECHCORPUS_ROUND"].flatMap { UInt64($0) } ?? 0
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ Self.round << 32 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of a list that is not empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &self)] }

  /// True in one case out of so many.
  mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  /// Pieces of a list put end to end.
  mutating func text(of pieces: [String], count: ClosedRange<Int>) -> String {
    (0..<number(in: count)).map { _ in pick(pieces) }.joined()
  }
}
