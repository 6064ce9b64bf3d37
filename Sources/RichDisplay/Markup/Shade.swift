/// A see-through colour that says how much: legible under dark and light text alike.
package struct Shade: Hashable, Sendable {
  /// Red, green and blue, each in `0...255`.
  package let red: Int
  package let green: Int
  package let blue: Int

  /// The opacity, in `0...1`.
  package let alpha: Double

  /// A grey that belongs to no scale.
  static let blank = Shade(red: 128, green: 128, blue: 128, alpha: 0.5)

  private init(red: Int, green: Int, blue: Int, alpha: Double) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Makes the shade of a share: blue above zero, orange below, clear at zero.
  ///
  /// - Parameters:
  ///   - share: How much, in `-1...1`; beyond is cut off, NaN is clear.
  ///   - strongest: The opacity at ±1.
  package init(_ share: Double, strongest: Double = 0.5) {
    let hue = share < 0 ? Theme.negative : Theme.positive
    red = hue.red
    green = hue.green
    blue = hue.blue
    alpha = share.isNaN ? 0 : min(abs(share), 1) * strongest
  }

  /// The colour without its opacity, such as `rgb(33,110,200)`.
  package var rgb: String { "rgb(\(red),\(green),\(blue))" }

  /// The colour with its opacity, such as `rgba(33,110,200,0.25)`.
  package var rgba: String { "rgba(\(red),\(green),\(blue),\(alphaText))" }

  /// The opacity, to two places.
  var alphaText: String { NumberText.fixed(alpha, decimals: 2) }
}
