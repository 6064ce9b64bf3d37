/// The protocols that generic code asks for.
enum ProtocolLibrary {
  static let interface = """
    protocol Sendable {}
    protocol Equatable {}
    protocol Hashable: Equatable {}
    protocol Comparable: Equatable {}
    protocol Error: Sendable {}
    protocol CustomStringConvertible {}
    /// What `String(format:)` takes.
    protocol CVarArg {}
    protocol CaseIterable {}
    protocol Identifiable {}
    protocol Codable {}
    protocol ExpressibleByIntegerLiteral {}
    protocol ExpressibleByFloatLiteral {}
    protocol ExpressibleByStringLiteral {}
    protocol ExpressibleByArrayLiteral {}
    protocol AdditiveArithmetic: Equatable {}
    protocol Numeric: AdditiveArithmetic, ExpressibleByIntegerLiteral {}
    protocol SignedNumeric: Numeric {}
    protocol Strideable: Comparable {}
    protocol BinaryInteger: Numeric, Hashable, Strideable {}
    protocol SignedInteger: BinaryInteger, SignedNumeric {}
    protocol UnsignedInteger: BinaryInteger {}
    protocol FixedWidthInteger: BinaryInteger {}
    protocol FloatingPoint: SignedNumeric, Hashable, Strideable {}
    protocol BinaryFloatingPoint: FloatingPoint, ExpressibleByFloatLiteral {}
    protocol Sequence<Element> {}
    protocol Collection<Element>: Sequence {
      typealias SubSequence = ArraySlice<Element>
      typealias Index = Int
    }
    protocol BidirectionalCollection<Element>: Collection {}
    protocol RandomAccessCollection<Element>: BidirectionalCollection {}
    protocol MutableCollection<Element>: Collection {}
    protocol RangeReplaceableCollection<Element>: Collection {}
    /// What a subscript takes: `0..<3`, `1...2`, `2...`.
    protocol RangeExpression<Bound> {}
    protocol StringProtocol: Comparable, Hashable, ExpressibleByStringLiteral {}
    protocol RandomNumberGenerator {}
    struct Never {}
    """
}
