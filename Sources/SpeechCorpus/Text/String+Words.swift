extension String {
  /// What stands between the spaces of the text; white space of other kinds is part of it.
  ///
  /// - Complexity: O(*n*)
  var spacedWords: [String] {
    utf8.split(separator: 0x20).map { String(Substring($0)) }
  }
}
