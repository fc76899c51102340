extension PassageFilter {
  /// Which passages of a block meet the conditions; nothing where all do.
  func allowed(in table: PassageTable) -> [Bool]? {
    guard !conditions.isEmpty else { return nil }
    var allowed = [Bool](repeating: true, count: table.count)
    for condition in conditions {
      switch condition {
      case .speaker(let name): keep(in: table, table.number(ofString: name), &allowed) { table.speakerNumber($0) == $1 }
      case .document(let id): keep(in: table, table.number(ofString: id), &allowed) { table.documentNumber($0) == $1 }
      case .notInDocument(let id):
        guard let number = table.number(ofString: id) else { continue }
        for passage in 0..<table.count where table.documentNumber(passage) == number { allowed[passage] = false }
      case .attribute(let name, let value):
        let named = table.number(ofString: name)
        keep(in: table, table.number(ofString: value), &allowed) { passage, value in
          table.hasAttribute(passage, name: named, value: value)
        }
      case .from(let date):
        let day = date.span?.lowerBound ?? .max
        for passage in 0..<table.count where (table.date(passage)?.span?.upperBound ?? .min) < day {
          allowed[passage] = false
        }
      case .through(let date):
        let day = date.span?.upperBound ?? .min
        for passage in 0..<table.count where (table.date(passage)?.span?.lowerBound ?? .max) > day {
          allowed[passage] = false
        }
      }
    }
    return allowed
  }

  private func keep(
    in table: PassageTable, _ number: UInt32?, _ allowed: inout [Bool], where holds: (Int, UInt32) -> Bool
  ) {
    for passage in 0..<table.count where allowed[passage] {
      allowed[passage] = number.map { holds(passage, $0) } ?? false
    }
  }
}

extension PartialDate {
  /// The first and the last day it may be, as numbers in order; nothing where the year is not known.
  var span: ClosedRange<Int>? {
    guard let year else { return nil }
    let first = (year * 13 + (month ?? 1)) * 32 + (day ?? 1)
    let last = (year * 13 + (month ?? 12)) * 32 + (day ?? 31)
    return first...last
  }
}
