/// A person or body that speaks or is quoted.
public struct Speaker: Sendable, Hashable, Codable {
  /// The name without titles and roles: "Amadi Lorrens".
  public var name: String
  /// The role as printed before or after the name: "Foreign Minister".
  public var role: String?
  /// The body or place the role belongs to, where it was printed apart from it.
  public var affiliation: String?

  /// Creates a speaker.
  public init(name: String, role: String? = nil, affiliation: String? = nil) {
    self.name = name
    self.role = role
    self.affiliation = affiliation
  }
}
