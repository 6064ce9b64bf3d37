/// What Punkt learns from a text, without being told: which words are abbreviations, which pairs of
/// words a full stop doesn't part, which words begin sentences, and where words stand in capitals.
///
/// Words are held as *types*: in lower case, numbers as `##number##`. Each list is in the order in
/// which the training met its words, so equal texts give equal parameters.
///
/// Source: T. Kiss and J. Strunk, "Unsupervised Multilingual Sentence Boundary Detection",
/// Computational Linguistics 32 (2006), 485–525, as NLTK 3.10.4 implements it.
public struct PunktParameters: Equatable, Sendable {
  /// Two types, the first of which ends in a full stop that doesn't end the sentence.
  public struct Collocation: Hashable, Sendable {
    /// The type before the full stop, written without it.
    public let first: String
    /// The type after the full stop.
    public let second: String
  }

  /// Where in a sentence a type was seen, and in which case.
  public struct Orthography: Hashable, Sendable {
    /// The type.
    public let type: String
    /// A sum of 2, 4 and 8 (capitalised at the beginning of a sentence, inside one, or at a place
    /// unknown) and of 16, 32 and 64 (the same in lower case).
    public let contexts: UInt8
  }

  /// Types that are abbreviations if a full stop follows, written without it.
  public let abbreviations: [String]

  /// Pairs of types that a full stop doesn't part.
  public let collocations: [Collocation]

  /// Types that often begin sentences.
  public let sentenceStarters: [String]

  /// The contexts of the types that have any.
  public let orthography: [Orthography]
}

/// The flags of `PunktParameters.Orthography`, numbered as NLTK numbers them.
enum OrthographicContext {
  static let beginningUpper: UInt8 = 1 << 1
  static let middleUpper: UInt8 = 1 << 2
  static let unknownUpper: UInt8 = 1 << 3
  static let beginningLower: UInt8 = 1 << 4
  static let middleLower: UInt8 = 1 << 5
  static let unknownLower: UInt8 = 1 << 6

  static let upper = beginningUpper | middleUpper | unknownUpper
  static let lower = beginningLower | middleLower | unknownLower
}
