/// The people and bodies that are known from elsewhere: names, their other forms, and roles with the dates they held them.
///
/// A registry decides what a quotation's speaker is called: a mention that is one of a person's names, or a role that one
/// person held on the day, gets that person's name. An empty registry decides nothing, and the names stay those that the
/// text gives.
///
/// ```swift
/// var registry = SpeakerRegistry()
/// registry.add(
///   .init(name: "Amadi Lorrens", aliases: ["A. Lorrens"], roles: [.init("Foreign Minister", from: PartialDate(year: 2019))]))
/// ```
public struct SpeakerRegistry: Sendable, Hashable {
  /// A role that somebody held.
  public struct Role: Sendable, Hashable {
    /// What the role is called: "Foreign Minister".
    public var title: String
    /// The first day it was held; unknown or from the start where absent.
    public var start: PartialDate?
    /// The last day it was held; still held where absent.
    public var end: PartialDate?

    /// Creates a role.
    public init(_ title: String, from start: PartialDate? = nil, to end: PartialDate? = nil) {
      self.title = title
      self.start = start
      self.end = end
    }
  }

  /// Somebody who speaks.
  public struct Entry: Sendable, Hashable {
    /// The name to report.
    public var name: String
    /// Other forms of the name, transliterations among them.
    public var aliases: [String]
    /// The roles held.
    public var roles: [Role]

    /// Creates an entry.
    public init(name: String, aliases: [String] = [], roles: [Role] = []) {
      self.name = name
      self.aliases = aliases
      self.roles = roles
    }
  }

  /// Everybody in the registry, in the order they were added.
  public private(set) var entries: [Entry] = []

  /// Creates an empty registry.
  public init() {}

  /// Adds somebody.
  public mutating func add(_ entry: Entry) { entries.append(entry) }
}
