extension String {
  /// What stands between the spaces and line ends of a list of words.
  ///
  /// - Complexity: O(*n*)
  var listedWords: [String] {
    utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(Substring($0)) }
  }

  /// What stands between the spaces of the text; white space of other kinds is part of it.
  ///
  /// - Complexity: O(*n*)
  var spacedWords: [String] {
    utf8.split(separator: 0x20).map { String(Substring($0)) }
  }
}
