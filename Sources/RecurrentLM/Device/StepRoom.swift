/// How many numbers of what a step needs room for.
struct StepRoom {
  private let batch: DeviceBatch
  private let layout: DeviceLayout

  init(_ batch: DeviceBatch, _ layout: DeviceLayout) { (self.batch, self.layout) = (batch, layout) }

  private var N: Int { batch.N }
  private var H: Int { layout.sizes.hiddenSize }
  private var C: Int { layout.sizes.vocabularySize }
  private var K: Int { layout.sizes.classCount }
  private var layers: Int { layout.network.gates?.layers ?? 1 }

  /// The gates of a layer, 1 for none.
  private var gates: Int { layout.gateCount }

  /// The sizes by name.
  func numbers(for purpose: DeviceStep.Purpose) -> [String: Int] {
    var needed = [
      "batch": batch.numbers.count, "Wt": gates * H * H, "begin": batch.sentences.count * H,
      "report": N + 1,
    ]
    for layer in 0..<layers { needed["S\(layer)"] = N * H }
    if layout.network.gates != nil {
      for layer in 0..<layers {
        (needed["Q\(layer)"], needed["M\(layer)"]) = (N * gates * H, N * H)
      }
    }
    if layout.network.classes == nil {
      needed["Z"] = N * C
    } else {
      (needed["ZA"], needed["Z"]) = (N * K, N * layout.largestClass)
      needed["classes"] = layout.classNumbers.count
    }
    if case .losses = purpose { return needed }
    needed.merge(ofGradients) { $1 }
    if case .step(clips: false) = purpose { return needed }
    if layout.network.classes == nil { needed["GV"] = C * H }
    return needed
  }

  private var ofGradients: [String: Int] {
    var needed = ["factor": 1, "sums": layout.arrays.count * DeviceKernels.groupsOfSquares]
    // One more for what comes from the words of a class.
    let ofErrors = (ProductShape(cutting: N, H, max(C, K)).parts + 1) * N * H
    let ofWeights = ProductShape(cutting: gates * H, H, N)
    let ofInputs = ProductShape(cutting: N, H, gates * H)
    needed["parts"] =
      [
        ofErrors, ofWeights.parts * gates * H * H, ofInputs.parts * N * H,
        ProductShape(cutting: H, H, N).parts * H * H,
        ProductShape(cutting: 2 * H, H, N).parts * 2 * H * H,
      ].max() ?? 0
    needed["GU"] = batch.words.count * H
    if layout.network.gates == nil {
      // Below the rows that are carried there is one that is read and not used.
      needed.merge(["P": (N + 1) * H, "R": (N + 1) * H, "R2": (N + 1) * H, "GW": H * H]) { $1 }
    } else {
      needed.merge(["P": N * H, "D": N * gates * H, "D2": N * H]) { $1 }
      for layer in 0..<layers {
        needed["GU\(layer)"] = gates * H * H
        needed["GW\(layer)"] = gates * H * H
        needed["Gb\(layer)"] = gates * H
      }
      needed["Gc"] = layout.network.classes == nil ? C : batch.metWords
    }
    if layout.network.classes != nil {
      needed.merge(["GA": K * H, "GV": batch.metWords * H, "Ga": K]) { $1 }
    }
    return needed
  }
}
