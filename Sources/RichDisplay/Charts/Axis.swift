/// What one axis of a chart measures, and how.
package struct Axis: Hashable, Sendable {
  /// How values become lengths.
  package enum Scale: Hashable, Sendable {
    case linear
    case logarithmic
  }

  /// What is measured, with its unit: `examples seen`, `loss (nats per word)`.
  package var title: String

  /// How values become lengths.
  package var scale: Scale

  /// Makes an axis.
  ///
  /// - Parameters:
  ///   - title: What is measured, with its unit.
  ///   - scale: How values become lengths; only numbers above zero have a place on a logarithmic
  ///     scale.
  package init(_ title: String, scale: Scale = .linear) {
    self.title = title
    self.scale = scale
  }

  /// Whether a value has a place on the axis.
  ///
  /// - Parameter value: Any number.
  /// - Returns: False for NaN, infinities and, on a logarithmic scale, what is not above zero.
  package func holds(_ value: Double) -> Bool {
    usable(value) && (scale == .linear || value > 1e-300)
  }
}

/// A stretch of an axis with its ticks.
struct AxisRange: Hashable, Sendable {
  /// A value that is marked, and its label.
  struct Tick: Hashable, Sendable {
    let value: Double
    let label: String
  }

  let scale: Axis.Scale
  let low: Double
  let high: Double
  let ticks: [Tick]

  /// Makes a range around values.
  ///
  /// - Parameters:
  ///   - axis: The axis.
  ///   - values: Values that have a place on it; without any the range is 0 to 1, or 1 to 10.
  ///   - count: About how many ticks are wanted.
  ///   - isWidened: Whether the range goes on to the next ticks on either side.
  ///   - hasMargins: Whether what lies at the ends stands off the edges.
  init(
    _ axis: Axis,
    around values: [Double],
    count: Int,
    isWidened: Bool,
    hasMargins: Bool = false
  ) {
    let values = hasMargins ? Self.withMargins(values, axis.scale) : values
    scale = axis.scale
    let isLinear = axis.scale == .linear
    var low = values.min() ?? (isLinear ? 0 : 1)
    var high = values.max() ?? (isLinear ? 1 : 10)
    if isLinear {
      if high - low <= max(abs(low), abs(high)) * 1e-9 || high - low < 1e-290 {
        let margin = max(abs(low) * 0.1, low == 0 ? 1 : 1e-280)
        (low, high) = (low - margin, high + margin)
      }
      // Between the steps of a loop there is nothing to be marked.
      let areWhole = high - low >= 2 && values.allSatisfy { $0 == $0.rounded() }
      (self.low, self.high, ticks) = Self.linear(
        low,
        high,
        count: count,
        isWidened: isWidened,
        leastStep: areWhole ? 1 : 0
      )
    } else {
      if high / low < 1.01 { (low, high) = (low / 2, high * 2) }
      (self.low, self.high, ticks) = Self.logarithmic(
        low,
        high,
        count: count,
        isWidened: isWidened
      )
    }
  }

  /// Where a value lies, from 0 at the low end to 1 at the high end.
  func position(_ value: Double) -> Double {
    switch scale {
    case .linear: (value - low) / (high - low)
    case .logarithmic: Logarithm.base10(value / low) / Logarithm.base10(high / low)
    }
  }

  /// Values with one more at either end, so that what lies at the ends stands off the edges.
  private static func withMargins(_ values: [Double], _ scale: Axis.Scale) -> [Double] {
    guard let low = values.min(), let high = values.max(), low < high else { return values }
    let share = 0.05
    switch scale {
    case .linear:
      let margin = high * share - low * share
      return values + [low - margin, high + margin].filter(usable)
    case .logarithmic:
      // e to the power of the margin, which is a small one.
      let factor = 1 + share * 2.3 * Logarithm.base10(high / low)
      return values + [low / factor, high * factor].filter { usable($0) && $0 > 1e-300 }
    }
  }
}
