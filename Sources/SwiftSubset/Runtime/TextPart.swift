/// A text, or a part of one, with the places of its characters.
///
/// A place lies in `.int` as the number of bytes before it: in a part it counts from the start of the
/// whole text, so that it means the same character in both.
struct TextPart {
  let whole: String
  let bounds: Range<String.Index>

  /// The text that a value is.
  init(_ value: Value) throws {
    switch value {
    case .string(let text): (whole, bounds) = (text, text.startIndex..<text.endIndex)
    case .substring(let part): (whole, bounds) = (part.base, part.startIndex..<part.endIndex)
    case .any(let box): self = try TextPart(box.value)
    default: throw value.mismatch("String")
    }
  }

  var characters: Substring { whole[bounds] }

  /// The place that an index stands for.
  ///
  /// - Throws: `RuntimeFailure` where it lies outside of the whole text.
  func place(_ index: Value) throws -> String.Index {
    let offset = try index.int()
    guard offset >= 0, offset <= whole.utf8.count else { throw Self.outOfBounds }
    return whole.utf8.index(whole.startIndex, offsetBy: offset)
  }

  /// The place of an index that may be the end.
  func inner(_ index: Value) throws -> String.Index {
    let place = try place(index)
    guard place >= bounds.lowerBound, place <= bounds.upperBound else { throw Self.outOfBounds }
    return place
  }

  /// The index of a place.
  func index(_ place: String.Index) -> Value {
    .int(whole.utf8.distance(from: whole.startIndex, to: place))
  }

  /// The places that a range of indices means; a bound that is left out is the text's own.
  func range(_ value: Value) throws -> Range<String.Index> {
    let (lower, upper, isClosed) = value.limits
    let first = try lower.map(inner) ?? bounds.lowerBound
    var last = try upper.map(inner) ?? bounds.upperBound
    if isClosed, upper != nil {
      guard last < bounds.upperBound else { throw Self.outOfBounds }
      last = whole.index(after: last)
    }
    guard first <= last else { throw Self.outOfBounds }
    return first..<last
  }

  /// A range as indices.
  func indices(_ range: Range<String.Index>) -> Value {
    guard case .int(let first) = index(range.lowerBound),
      case .int(let last) = index(range.upperBound)
    else { return .void }
    return .range(first..<last)
  }

  static let outOfBounds = RuntimeFailure(
    kind: "IndexOutOfRange",
    message: "string index is out of bounds"
  )
}
