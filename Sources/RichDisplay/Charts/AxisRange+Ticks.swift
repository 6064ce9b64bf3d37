#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Logarithms for axes.
enum Logarithm {
  /// The logarithm to base 10.
  static func base10(_ value: Double) -> Double { log10(value) }
}

extension AxisRange {
  typealias Bounds = (low: Double, high: Double, ticks: [Tick])

  /// Ticks at round distances: 1, 2 or 5 times a power of ten, and not below the least step.
  static func linear(
    _ low: Double,
    _ high: Double,
    count: Int,
    isWidened: Bool,
    leastStep: Double = 0
  ) -> Bounds {
    let rough = max((high - low) / Double(max(1, count)), leastStep)
    let exponent = Int(log10(rough).rounded(.down))
    let unit = NumberText.power(exponent)
    let factor = [1.0, 2, 5, 10].first { $0 * unit >= rough * 0.999 } ?? 10
    let step = factor * unit
    var first = (low / step - 1e-9).rounded(.up)
    var last = (high / step + 1e-9).rounded(.down)
    if isWidened {
      first = (low / step + 1e-9).rounded(.down)
      last = (high / step - 1e-9).rounded(.up)
    }
    guard step > 0, last >= first, last - first < 100 else { return (low, high, []) }
    let values = (0...Int(last - first)).map { (first + Double($0)) * step }
    let largest = max(abs(low), abs(high))
    let ticks = values.map { Tick(value: $0, label: label($0, step: step, largest: largest)) }
    guard isWidened else { return (low, high, ticks) }
    return (first * step, last * step, ticks)
  }

  /// Ticks at powers of ten, or at 1, 2 and 5 of each where there are few of them.
  static func logarithmic(_ low: Double, _ high: Double, count: Int, isWidened: Bool) -> Bounds {
    let first = Int((log10(low) + 1e-9).rounded(.down))
    let last = Int((log10(high) - 1e-9).rounded(.up))
    let decades = max(1, last - first)
    let every = max(1, (decades + count - 1) / max(1, count))
    let factors: [Double] = decades <= 2 ? [1, 2, 5] : [1]
    let all = stride(from: first, through: last, by: every).flatMap { exponent in
      factors.map { $0 * NumberText.power(exponent) }
    }
    if isWidened, let lowest = all.last(where: { $0 <= low * 1.0001 }) {
      let highest = all.first { $0 >= high * 0.9999 } ?? high
      let ticks = all.filter { $0 >= lowest && $0 <= highest }
      return (lowest, highest, marked(ticks))
    }
    let ticks = all.filter { $0 >= low * 0.9999 && $0 <= high * 1.0001 }
    return (low, high, marked(ticks))
  }

  private static func label(_ value: Double, step: Double, largest: Double) -> String {
    if value == 0 { return "0" }
    guard largest < 1e6, step >= 1e-4 else {
      return NumberText.typeset(scientificLabel(value, largest: largest))
    }
    let decimals = max(0, -Int((log10(step) + 1e-9).rounded(.down)))
    if decimals == 0, abs(value) >= 1000 {
      return NumberText.typeset(NumberText.grouped(Int(value.rounded())))
    }
    return NumberText.typeset(NumberText.fixed(value, decimals: decimals))
  }

  /// All labels of an axis share one power of ten, so that their digits can be compared.
  private static func scientificLabel(_ value: Double, largest: Double) -> String {
    let exponent = Int(log10(largest).rounded(.down))
    let mantissa =
      value / NumberText.power(exponent / 2) / NumberText.power(exponent - exponent / 2)
    return NumberText.significant(mantissa, digits: 3) + "e\(exponent)"
  }

  /// Labels of one kind: powers of ten if one of the values is very large or very small.
  private static func marked(_ values: [Double]) -> [Tick] {
    let isRaised = values.contains { $0 < 0.99e-3 || $0 > 0.99e5 }
    return values.map { value in
      if isRaised { return Tick(value: value, label: powerLabel(value)) }
      let isLarge = value >= 1000
      return Tick(
        value: value,
        label: isLarge
          ? NumberText.grouped(Int(value.rounded())) : NumberText.significant(value, digits: 2)
      )
    }
  }

  private static func powerLabel(_ value: Double) -> String {
    let exponent = Int((log10(value) + 1e-9).rounded(.down))
    let mantissa = value / NumberText.power(exponent)
    return NumberText.typeset("\(NumberText.significant(mantissa, digits: 2))e\(exponent)")
  }
}
