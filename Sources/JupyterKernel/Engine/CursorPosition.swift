/// A place between two characters of a cell's code.
///
/// Jupyter counts Unicode code points from the start of the code, Swift's parser counts bytes of
/// UTF-8. Both are converted here and nowhere else, and both are clamped to the code: front ends
/// are known to send places beyond its end.
public struct CursorPosition: Hashable, Comparable, Sendable {
  /// The distance from the start of the code, in Unicode code points; never negative.
  public let codePointOffset: Int

  /// Makes a place from a distance in Unicode code points; a negative one becomes 0.
  public init(codePointOffset: Int) {
    self.codePointOffset = max(0, codePointOffset)
  }

  /// Makes a place from a distance in bytes of UTF-8.
  ///
  /// - Parameters:
  ///   - utf8Offset: The distance from the start; inside a code point, the place before it counts.
  ///   - code: The code of the cell.
  /// - Complexity: O(n) in the length of the code.
  public init(utf8Offset: Int, in code: String) {
    let prefix = code.utf8.prefix(max(0, utf8Offset) + 1)
    let starts = prefix.lazy.filter { $0 & 0b1100_0000 != 0b1000_0000 }.count
    codePointOffset = utf8Offset < code.utf8.count ? max(0, starts - 1) : starts
  }

  /// Makes a place from an index into the code.
  public init(_ index: String.Index, in code: String) {
    codePointOffset = code.unicodeScalars.distance(from: code.startIndex, to: index)
  }

  /// The place behind the last character.
  public static func end(of code: String) -> CursorPosition {
    CursorPosition(codePointOffset: code.unicodeScalars.count)
  }

  /// The place as an index into the code, at most its end.
  ///
  /// - Complexity: O(n) in the offset.
  public func index(in code: String) -> String.Index {
    code.unicodeScalars.index(
      code.startIndex,
      offsetBy: codePointOffset,
      limitedBy: code.endIndex
    ) ?? code.endIndex
  }

  /// The place as a distance in bytes of UTF-8, at most the code's length.
  ///
  /// - Complexity: O(n) in the offset.
  public func utf8Offset(in code: String) -> Int {
    code.utf8.distance(from: code.startIndex, to: index(in: code))
  }

  /// Whether one place is before another in the same code.
  public static func < (left: CursorPosition, right: CursorPosition) -> Bool {
    left.codePointOffset < right.codePointOffset
  }
}
