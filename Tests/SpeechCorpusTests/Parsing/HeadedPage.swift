import SpeechCorpus

/// Makes plain captured pages out of rows: the text of a speech below a head as sites print it.
///
/// The heads have the layouts of ten families, with the row's speaker, office and year and with invented places and
/// occasions, so that thousands of real bodies are read as pages are.
enum HeadedPage {
  /// The page of a row.
  ///
  /// - Parameters:
  ///   - row: A row with `title`, `speaker`, `role` and `date` or some of them.
  ///   - number: Tells the layout and the day.
  /// - Returns: The page, as a capture of its own.
  static func capture(of row: Capture, number: Int) -> Capture {
    let fields = row.metadata.fields
    let page = Head(
      title: fields["title"], speaker: fields["speaker"] ?? "Ada Roe", role: fields["role"] ?? "Foreign Minister",
      kind: fields["kind"] == "interview" ? "interview" : "remarks", year: String(fields["date"]?.prefix(4) ?? "2031"),
      month: months[number % 12], day: number % 27 + 1)
    return Capture(bytes: Array(page.text(layout: number % 10).utf8) + row.utf8, name: row.name)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private struct Head {
    var title: String?
    var speaker: String
    var role: String
    var kind: String
    var year: String
    var month: String
    var day: Int

    private var occasion: String {
      "\(role) \(speaker)’s \(kind) at the meeting of the Council of Ports, Harbour Town, \(month) \(day), \(year)"
    }

    func text(layout: Int) -> String {
      let lines: [String] =
        switch layout {
        case 0: ["\(day) \(month) \(year)14:47", occasion, "909-29-05-\(year)", "• en-GB1 ru-RU1"]
        case 1:
          [
            "\(day) \(month) \(year)", "Harbour Town: 15:31", "Lune: 13:31", "Consular queries:", "+44 203 555 7474",
            "[email protected]",
            "The ministry has published its yearly report on the fairness of the ferries. It is open to everybody.",
            "SPEECHES", "0\(day % 9 + 1).05.\(year)", occasion,
          ]
        case 2:
          [
            "Do not miss the summer sale - 20 % off everything!", "Ports and Harbours",
            "Ministry of Foreign Affairs of Velmora", occasion, "\(day) \(month) \(year) 14:47", "909-29-05-\(year)",
          ]
        case 3: ["\(speaker): The harbour is open to everybody", "\(month) \(day), \(year)", "\(occasion):"]
        case 4:
          [
            title ?? occasion, "The mayors of the coast were received, and their questions about the bridge answered.",
            "\(month) \(day), \(year) - 18:10 - The Palace, Harbour Town", "* * *",
          ]
        case 5:
          [
            "Department Press Briefing – \(month) \(day), \(year)", "\(speaker), \(role)", "Harbour Town",
            "Press Briefing Room", "2:39 p.m. EDT",
          ]
        case 6:
          [
            "\(speaker) – \(year) Speech on the Ferries",
            "The speech made by \(speaker), the \(role), in Harbour Town on \(day) \(month) \(year).",
          ]
        case 7:
          [
            occasion, "by \(role) \(speaker) at the Council of Ports", "• \(day) Jun. \(year) -",
            "• Last updated: \(day) Jun. \(year) 14:10", "(As delivered)",
          ]
        case 8:
          [
            "Council of Ports: remarks by \(role) \(speaker) upon arrival",
            "Harbour Town, 24/06/\(year) - 15:32, UNIQUE ID: 210624_17", "Check against delivery!",
          ]
        default: [title ?? occasion, "\(month) \(day), \(year)"]
        }
      return lines.map { $0 + "\n\n" }.joined()
    }
  }
}
