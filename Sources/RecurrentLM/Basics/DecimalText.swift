#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A number with a fixed count of decimals, as C's `%.6f` writes it.
///
/// From 1e15 on, where decimals mean nothing, it has six digits and an exponent.
///
/// - Parameters:
///   - value: The number.
///   - digits: How many decimals, 0 or more.
///   - width: The least number of characters, filled with blanks on the left.
/// - Returns: A text such as `8.987425`.
package func decimal(_ value: Double, _ digits: Int, width: Int = 0) -> String {
  abs(value) < 1e15
    ? formatted("%*.*f", [Int32(width), Int32(digits), value])
    : formatted("%*.*g", [Int32(width), Int32(6), unsigned(value)])
}

/// A number with one digit before the point and an exponent, as C's `%.8e` writes it.
///
/// - Parameters:
///   - value: The number.
///   - digits: How many decimals, 0 or more.
/// - Returns: A text such as `1.25000000e-04`.
package func scientific(_ value: Double, _ digits: Int) -> String {
  formatted("%.*e", [Int32(digits), unsigned(value)])
}

/// A number in as few characters as show `digits` of its digits, as C's `%g` writes it.
///
/// - Parameters:
///   - value: The number.
///   - digits: How many digits, 1 or more.
/// - Returns: A text such as `0.00125` or `1.2e-09`.
package func general(_ value: Double, _ digits: Int = 6) -> String {
  formatted("%.*g", [Int32(digits), unsigned(value)])
}

/// NaN without a sign, which C would write.
private func unsigned(_ value: Double) -> Double { value.isNaN ? .nan : value }

/// A whole number with a comma between thousands.
///
/// - Parameter value: The number.
/// - Returns: A text such as `1,610,000`.
package func grouped(_ value: Int) -> String {
  var text = ""
  for (index, digit) in String(value.magnitude).reversed().enumerated() {
    if index > 0 && index.isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return (value < 0 ? "-" : "") + String(text.reversed())
}

/// The whole part of a number, with commas between groups of three digits.
///
/// - Parameter value: The number; one too large for an `Int` counts as the largest, NaN as 0.
/// - Returns: The digits.
package func groupedWhole(_ value: Double) -> String {
  grouped(value.isNaN ? 0 : Int(exactly: value.rounded(.towardZero)) ?? (value < 0 ? .min : .max))
}

private func formatted(_ format: String, _ arguments: [any CVarArg]) -> String {
  withVaList(arguments) { list in
    var buffer = [CChar](repeating: 0, count: 400)
    vsnprintf(&buffer, buffer.count, format, list)
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// A number of things, one without the plural's s.
///
/// - Parameters:
///   - count: How many.
///   - noun: What one of them is called.
///   - hasCommas: Whether thousands are set off.
/// - Returns: A text such as `1 epoch` or `31,906 examples`.
package func counted(_ count: Int, _ noun: String, hasCommas: Bool = true) -> String {
  "\(hasCommas ? grouped(count) : "\(count)") \(noun)\(count == 1 ? "" : "s")"
}
