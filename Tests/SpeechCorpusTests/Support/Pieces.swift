/// Pieces that generated texts are made of: what is ordinary, and what breaks things.
enum Pieces {
  /// Words, marks and spaces of several scripts, with the characters that captures hide in them.
  static let text: [String] = [
    "a", "I", "the", "Mr", "Mrs.", "U.S.", "e.g.", "don't", "we’re", "No.", "Orlay", "naïve", "Straße", "ÉTÉ", "мы",
    "Ёлка",
    "г.", "т.е.", "漢", "字", "かな", "カタ", "한국", "שלום", "مرحبا", "ไทย", "5", "12", "3.14", "1,000", "p.m.", "J.", "K.",
    ".", "..", "…", "!", "?", "。", "！", ",", ";", ":", "-", "–", "—", "_", "(", ")", "[", "]", "[1]", "{", "\"", "'",
    "“", "”",
    "‘", "’", "«", "»", "„", " ", " ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\u{85}", "\u{A0}", "\u{2028}",
    "\u{2029}", "\u{202F}", "\u{3000}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2060}", "e\u{301}", "\u{301}",
    "👍", "👩‍👩‍👧", "🏳️‍🌈", "🇺🇳", "1️⃣", "❓", "💬", "\u{0}", "\u{1F}", "\u{FFFD}", "\u{10FFFF}", "𝒜", "ß", "İ", "ı",
  ]
}
