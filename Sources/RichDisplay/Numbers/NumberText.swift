#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Numbers as text, the same on every machine and in every locale.
package enum NumberText {
  /// A number with a fixed count of decimals, such as `8.987`.
  ///
  /// - Parameters:
  ///   - value: Any number; `NaN`, `inf` and `-inf` are spelt so, and there is no `-0.0`.
  ///   - decimals: How many decimals, in `0...15`.
  /// - Returns: The text; numbers from 1e15 on are given with an exponent.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return nonFinite(value) }
    guard abs(value) < 1e15 else { return scientific(value, digits: 4) }
    var places = min(max(decimals, 0), 15)
    // Beyond 2^53 the scaled number would no longer be exact.
    while places > 0, abs(value) * power(places) > 9e15 { places -= 1 }
    let scaled = roundedProduct(abs(value), power(places))
    let digits = String(Int64(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + padded }
    let missing = String(repeating: "0", count: max(0, decimals - places))
    return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))\(missing)"
  }

  /// A number with so many digits that count: `0.0123`, `1.5e-7`.
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - digits: How many digits count, in `1...15`.
  ///   - keepsZeros: Whether zeros at the end stay, as they say how well a number is known.
  /// - Returns: The text, with an exponent below 1e-4 and from 1e7 on.
  package static func significant(
    _ value: Double,
    digits: Int = 4,
    keepsZeros: Bool = false
  ) -> String {
    guard value.isFinite else { return nonFinite(value) }
    guard value != 0 else { return "0" }
    let exponent = Int(log10(abs(value)).rounded(.down))
    guard exponent >= -4, exponent < 7 else {
      return scientific(value, digits: digits, keepsZeros: keepsZeros)
    }
    let text = fixed(value, decimals: max(0, digits - 1 - exponent))
    return keepsZeros ? text : trimmed(text)
  }

  /// How many decimals stand in a number's text; none where it has an exponent.
  static func decimals(in text: String) -> Int {
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return 0 }
    return text.distance(from: point, to: text.endIndex) - 1
  }

  /// A count with its thousands set off, such as `1,610,000`.
  ///
  /// - Parameter value: Any count.
  /// - Returns: The text.
  package static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    let groups = digits.enumerated().map { index, digit in
      let rest = digits.count - index
      return (index > 0 && rest % 3 == 0 ? "," : "") + String(digit)
    }
    return (value < 0 ? "-" : "") + groups.joined()
  }

  /// A number with its thousands set off and so many decimals, such as `8,000.4`.
  ///
  /// - Parameters:
  ///   - value: Any number; from 1e15 on it is given with an exponent.
  ///   - decimals: How many decimals, in `0...15`.
  /// - Returns: The text.
  package static func grouped(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    let digits = text.prefix { $0.isNumber || $0 == "-" }
    guard let whole = Int(digits), !text.contains("e") else { return text }
    return (digits == "-0" ? "-0" : grouped(whole)) + text.dropFirst(digits.count)
  }

  /// A share in `0...1` as a percentage, such as `12.5 %`.
  ///
  /// - Parameters:
  ///   - share: The share.
  ///   - decimals: How many decimals.
  /// - Returns: The text.
  package static func percent(_ share: Double, decimals: Int = 1) -> String {
    fixed(share * 100, decimals: decimals) + " %"
  }

  /// A number with its sign, even where it is above zero: `+0.25`.
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - decimals: How many decimals.
  /// - Returns: The text.
  package static func signed(_ value: Double, decimals: Int = 2) -> String {
    let text = fixed(value, decimals: decimals)
    return value > 0 && text.contains(where: { "123456789".contains($0) }) ? "+" + text : text
  }

  /// A coordinate: at most one decimal, as a tenth of a pixel cannot be seen.
  static func short(_ value: Double) -> String {
    trimmed(fixed(value.isFinite ? value : 0, decimals: 1))
  }

  /// A number for a picture, with a true minus sign and an exponent raised: `−2×10⁻⁷`.
  static func typeset(_ text: String) -> String {
    let parts = text.split(separator: "e", maxSplits: 1)
    guard let mantissa = parts.first, text != "-inf" else {
      return text.replacing("-", with: "\u{2212}")
    }
    let head = mantissa.replacing("-", with: "\u{2212}")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return text.replacing("-", with: "\u{2212}")
    }
    let power = "10" + superscript(exponent)
    return head == "1" ? power : "\(head)×\(power)"
  }

  /// A whole number in raised digits.
  static func superscript(_ value: Int) -> String {
    let raised: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
      "8": "⁸", "9": "⁹",
    ]
    return String(String(value).map { raised[$0] ?? $0 })
  }

  /// Ten to a whole power.
  static func power(_ exponent: Int) -> Double {
    pow(10, Double(exponent))
  }

  /// Rounds a product to a whole number as if it were exact, the way that C and NumPy print.
  private static func roundedProduct(_ value: Double, _ factor: Double) -> Double {
    let product = value * factor
    let floor = product.rounded(.down)
    // 0.05 is a little more than a twentieth, but 0.05 * 10 is 0.5: the part that the product
    // lost says on which side of the tie it lies.
    let lost = (-product).addingProduct(value, factor)
    guard product - floor == 0.5, lost != 0 else { return product.rounded(.toNearestOrEven) }
    return lost > 0 ? floor + 1 : floor
  }

  private static func scientific(
    _ value: Double,
    digits: Int,
    keepsZeros: Bool = false
  ) -> String {
    var exponent = Int(log10(abs(value)).rounded(.down))
    // In two steps, since ten to the power of -324 is zero in a Double.
    var mantissa = value / power(exponent / 2) / power(exponent - exponent / 2)
    if abs(fixedValue(mantissa, digits - 1)) >= 10 {
      mantissa /= 10
      exponent += 1
    }
    let text = fixed(mantissa, decimals: max(0, digits - 1))
    return (keepsZeros ? text : trimmed(text)) + "e\(exponent)"
  }

  private static func fixedValue(_ value: Double, _ decimals: Int) -> Double {
    (value * power(decimals)).rounded(.toNearestOrEven) / power(decimals)
  }

  private static func nonFinite(_ value: Double) -> String {
    value.isNaN ? "NaN" : value < 0 ? "-inf" : "inf"
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains("."), !text.contains("e") else { return text }
    var result = Substring(text)
    while result.hasSuffix("0") { result.removeLast() }
    if result.hasSuffix(".") { result.removeLast() }
    return String(result)
  }
}
