/// Training pairs, one a sentence.
///
/// A collection: `examples[10].x`, `examples.prefix(100)`, `examples.first { $0.x.count == 45 }`.
public struct Examples: RandomAccessCollection, Sendable, CustomStringConvertible {
  /// Each element is a training pair.
  public typealias Element = Example

  /// A run of examples, as `prefix` and `examples[0..<100]` give it.
  public typealias SubSequence = ArraySlice<Example>

  private let elements: [Example]

  /// N, the number of words to predict in all examples.
  public let wordCount: Int

  /// Makes a set of examples.
  ///
  /// - Parameter examples: The examples in order.
  /// - Complexity: O(number of examples).
  public init(_ examples: some Collection<Example>) {
    elements = Array(examples)
    wordCount = elements.reduce(0) { $0 + $1.y.count }
  }

  /// N sentences: how many examples there are.
  public var count: Int { elements.count }

  /// The position of the first example, 0.
  public var startIndex: Int { elements.startIndex }

  /// The position behind the last example.
  public var endIndex: Int { elements.endIndex }

  /// The example at a position.
  ///
  /// - Parameter position: A position in `0..<count`.
  public subscript(position: Int) -> Example { elements[position] }

  /// The examples in a range of positions.
  ///
  /// - Parameter bounds: Positions in `0...count`.
  public subscript(bounds: Range<Int>) -> ArraySlice<Example> { elements[bounds] }

  /// The number of examples and of words to predict.
  public var description: String {
    "\(counted(count, "example")), \(counted(wordCount, "word")) to predict"
  }
}
