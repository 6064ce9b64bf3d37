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

extension OrthographicContext {
  /// The fewest flags that split every text as some contexts do.
  ///
  /// A split asks two things of a type's contexts: whether a capital says that a sentence starts
  /// (it was seen in lower case, and never capitalised inside a sentence), and whether a small
  /// letter says that none does (it was seen capitalised, or never began a sentence in lower case).
  /// A type that was never seen in lower case answers as one that was never seen.
  ///
  /// - Parameter contexts: A sum of flags.
  /// - Returns: 0, or the flags of one of the three lists of `FortunesPunkt`.
  static func essential(_ contexts: UInt8) -> UInt8 {
    if contexts & lower == 0 { return 0 }
    if contexts & middleUpper != 0 { return middleUpper | middleLower }
    if contexts & upper == 0, contexts & beginningLower != 0 { return beginningLower }
    return middleLower
  }
}

extension PunktParameters {
  /// The same parameters, without the contexts that no split depends on.
  ///
  /// - Complexity: O(number of types).
  package var essential: PunktParameters {
    PunktParameters(
      abbreviations: abbreviations,
      collocations: collocations,
      sentenceStarters: sentenceStarters,
      orthography: orthography.compactMap {
        let contexts = OrthographicContext.essential($0.contexts)
        return contexts == 0 ? nil : Orthography(type: $0.type, contexts: contexts)
      }
    )
  }
}
