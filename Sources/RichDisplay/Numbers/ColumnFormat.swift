#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How numbers that stand below each other are written: with as many decimals each, so that their
/// points stand in a line and sizes can be seen.
package struct ColumnFormat: Hashable, Sendable {
  private let digits: Int

  /// The decimals that all have, or nil where the sizes call for powers of ten.
  private let decimals: Int?

  /// Finds what fits a column.
  ///
  /// - Parameters:
  ///   - values: The numbers of the column; what is not finite is passed over.
  ///   - digits: How many digits of the greatest number count, in `1...15`.
  package init(_ values: some Sequence<Double>, digits: Int = 4) {
    self.digits = digits
    let sizes = values.lazy.map { abs($0) }.filter { $0.isFinite && $0 > 0 }
    guard let greatest = sizes.max() else {
      decimals = 0
      return
    }
    let exponent = Int(log10(greatest).rounded(.down))
    guard exponent >= -4, exponent < 7 else {
      decimals = nil
      return
    }
    // As many as one of them needs, but no more than what counts of the greatest.
    let needed = sizes.map { NumberText.decimals(in: NumberText.significant($0, digits: digits)) }
    decimals = min(needed.max() ?? 0, max(digits - 1 - exponent, digits))
  }

  /// A number as it stands in the column.
  ///
  /// - Parameter value: Any number.
  /// - Returns: The text; what would be written as zero without being zero has a power of ten.
  package func text(_ value: Double) -> String {
    guard let decimals, value.isFinite else {
      return NumberText.significant(value, digits: digits, keepsZeros: true)
    }
    if value != 0, abs(value) < 0.5 * NumberText.power(-decimals) {
      return NumberText.significant(value, digits: 2, keepsZeros: true)
    }
    return NumberText.fixed(value, decimals: decimals)
  }
}
