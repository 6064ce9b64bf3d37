import OpenCLRuntime

// Losses, of as many words at once as there is room for.

extension DeviceEngine {
  /// How many words have their losses computed at once: as many as have scores in 256 MiB, and at most
  /// 4,096.
  private var wordsAtOnce: Int {
    max(64, min(4096, (64 << 20) / max(1, numbers.sizes.vocabularySize)))
  }

  func wordLosses(_ x: Words, _ y: Words) throws -> [Double] {
    let (x, y) = (Array(x), Array(y))
    var (losses, state) = ([Double](), [[Float]]?.none)
    var isFinite = true
    for first in stride(from: 0, to: x.count, by: wordsAtOnce) {
      if first > 0 { try Safepoint.pass() }
      let part = first..<min(x.count, first + wordsAtOnce)
      let found = try computeLosses(
        DeviceBatch([(x[part], y[part])], numbers.layout.classes),
        after: state,
        needsState: part.upperBound < x.count
      )
      if let values = found.losses { losses += values } else { isFinite = false }
      state = found.state
    }
    return isFinite ? losses : [Double](repeating: .nan, count: x.count)
  }

  func loss(_ x: Words, _ y: Words) throws -> Double { try wordLosses(x, y).reduce(0, +) }

  func loss(
    on examples: some Collection<Example>,
    check: (Example) throws -> Void
  ) throws -> Double {
    try Meter.measureLoss(of: examples) { meter in
      var (total, words) = (0.0, 0)
      var batch: [Example] = []
      func add() throws {
        guard !batch.isEmpty else { return }
        try Safepoint.pass()
        total +=
          try computeLosses(DeviceBatch(batch, numbers.layout.classes)).losses?.reduce(0, +) ?? .nan
        meter.advance(by: batch.count)
        (batch, words) = ([], 0)
      }
      for example in examples {
        try check(example)
        if example.x.count > wordsAtOnce {
          total += try example.x.withUnsafeBufferPointer { x in
            try example.y.withUnsafeBufferPointer { try loss(x, $0) }
          }
          meter.advance()
          continue
        }
        if words + example.x.count > wordsAtOnce { try add() }
        batch.append(example)
        words += example.x.count
      }
      try add()
      return total
    }
  }

  private func computeLosses(
    _ batch: DeviceBatch,
    after state: [[Float]]? = nil,
    needsState: Bool = false
  ) throws -> (losses: [Double]?, state: [[Float]]?) {
    try work { weights in
      let step = try DeviceStep(context, batch, numbers.layout, weights, for: .losses)
      try step.computeStates(after: state)
      try step.computeLosses(needsErrors: false)
      let losses = try step.losses()?.map { Double($0) }
      return (losses, needsState ? try step.lastStates() : nil)
    }
  }
}
