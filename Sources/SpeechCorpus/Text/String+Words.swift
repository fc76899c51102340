extension String {
  /// What stands between the spaces of the text; white space of other kinds is part of it.
  ///
  /// - Complexity: O(*n*)
  var spacedWords: [String] {
    utf8.split(separator: 0x20).map { String(Substring($0)) }
  }

  /// The text in lower case; itself where it is ASCII without a capital.
  ///
  /// - Complexity: O(*n*)
  var inLowerCase: String {
    utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? self : lowercased()
  }
}
