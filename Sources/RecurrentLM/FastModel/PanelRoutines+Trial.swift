extension PanelRoutines<Float> {
  /// How fast one core multiplies matrices of a training step's size, the best of a few tries.
  ///
  /// - Returns: Floating-point operations a second.
  /// - Complexity: A few milliseconds.
  package func speed() -> Double {
    let (T, H, panels) = (28, 128, 32)
    let a = AlignedStorage<Float>(count: T * H)
    let b = AlignedStorage<Float>(count: panels * H * panelColumns)
    let c = AlignedStorage<Float>(count: panels * T * panelColumns)
    let product = PanelProduct(
      a: Entries(a.start, row: H, column: 1),
      b: Panels(b.start, row: panelColumns, panel: H * panelColumns),
      c: Panels(c.start, row: panelColumns, panel: T * panelColumns),
      rows: T,
      depth: H,
      panels: panels
    )
    let clock = ContinuousClock()
    let shortest = (0..<32).map { _ in clock.measure { multiply(product) }.inSeconds }.min()
    return Double(2 * T * H * panels * panelColumns) / (shortest ?? .infinity)
  }
}
