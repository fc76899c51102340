/// What is looked for when quotations are extracted, and how strictly.
///
/// ```swift
/// var options = QuotationOptions()
/// options.minimumConfidence = 0.9
/// options.cues.add(verb: "thunder")
/// let sure = document.quotations(options)
/// ```
public struct QuotationOptions: Sendable {
  /// The kinds that are reported; ``Quotation/Kind/term`` and ``Quotation/Kind/reported`` only where they are asked for
  /// below too.
  public var kinds: Set<Quotation.Kind>
  /// Whether marked terms, titles and scare quotes are reported, as ``Quotation/Kind/term``.
  public var includesTerms: Bool
  /// Whether reports without a clause ("criticised the deal") are reported, as ``Quotation/Kind/reported``.
  public var includesReported: Bool
  /// Whether what is quoted inside a quotation is reported too, with ``Quotation/parent``.
  public var includesNested: Bool
  /// The least confidence of what is reported, 0...1.
  public var minimumConfidence: Double
  /// The verbs and phrases that attribute.
  public var cues: CueLexicon
  /// Who is known from elsewhere: names, their other forms, and roles with their dates.
  public var registry: SpeakerRegistry

  /// Creates options.
  ///
  /// - Parameters:
  ///   - kinds: The kinds that are reported.
  ///   - includesTerms: Whether marked terms, titles and scare quotes are reported.
  ///   - includesReported: Whether reports without a clause are reported.
  ///   - includesNested: Whether what is quoted inside a quotation is reported too.
  ///   - minimumConfidence: The least confidence of what is reported, 0...1.
  ///   - cues: The verbs and phrases that attribute.
  ///   - registry: Who is known from elsewhere.
  public init(
    kinds: Set<Quotation.Kind> = Set(Quotation.Kind.allCases), includesTerms: Bool = false,
    includesReported: Bool = false, includesNested: Bool = false, minimumConfidence: Double = 0,
    cues: CueLexicon = .standard,
    registry: SpeakerRegistry = SpeakerRegistry()
  ) {
    self.kinds = kinds
    self.includesTerms = includesTerms
    self.includesReported = includesReported
    self.includesNested = includesNested
    self.minimumConfidence = minimumConfidence
    self.cues = cues
    self.registry = registry
  }
}
