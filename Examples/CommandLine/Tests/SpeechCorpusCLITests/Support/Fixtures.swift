/// Small captures of a country that is nowhere.
enum Fixtures {
  /// A page with three quotations and text outside ASCII before them.
  static let harbour = """
    Mayor Ilse Torvan’s remarks at the opening of the Winter Harbour, Ørsund, March 3, 2031

    Dear neighbours – and those who came by sea,

    “We shall rebuild the bridge,” Governor Pål Östby said in the café on Monday.

    He told reporters that the work would take two years.

    Captain Marta Lind said: “No ferry sails at night.”
    """

  /// An interview with labels.
  static let interview = """
    Mayor Ilse Torvan’s interview with Radio Fjord, Ørsund, April 4, 2031

    Question: Will the bridge be ready?

    Ilse Torvan: It will be ready before the speeches about it.

    Question: Who pays?

    Ilse Torvan: Everyone who crosses.
    """

  /// Rows, with what an index filters by.
  static let rows = """
    {"id": "r1", "speaker": "Ilse Torvan", "date": "2029-05-01", "town": "Ørsund", "text": "The bridge over the sound needs paint and patience."}
    {"id": "r2", "speaker": "Pål Östby", "date": "2031-02-03", "town": "Lowgate", "text": "Paint is cheap; a bridge without engineers is not."}
    {"id": "r3", "speaker": "Ilse Torvan", "date": "2031-06-07", "town": "Ørsund", "text": "The herring fleet returns to the winter harbour."}

    """
}
