/// What the ending of a German noun tells: compounds such as "Verkehrsminister" are offices as their last part is.
enum GermanEndings {
  private static let roles: [[UInt8]] = GermanLexicon.roleEndings.split(whereSeparator: \.isWhitespace).map {
    Array($0.utf8)
  }

  static func classes(of word: UnsafeRawBufferPointer) -> WordClass {
    let isRole = roles.contains { ending in
      word.count > ending.count && word[(word.count - ending.count)...].elementsEqual(ending)
    }
    return isRole ? .role : []
  }
}
