import OpenCLRuntime

/// The two limits of whatever computes: how many operations it does a second, and how many bytes it
/// reads from its memory.
///
///     let limits = try ceilings()
///     limits.stepTime(words: 45, vocabularySize: 8000, hiddenSize: 100)     // seconds
///
/// No program runs faster than the slower of the two lets it. A large product is held up by the first:
/// each number that is read is used many times. A step of one sentence is held up by the second, for it
/// reads all of V and changes all of it.
public struct Ceilings: Sendable {
  /// What was measured.
  public let device: Device

  /// Floating-point operations a second in single precision, sums and products counted each.
  public let operationsPerSecond: Double

  /// Bytes a second, read one after another.
  public let bytesPerSecond: Double

  /// The least time that a training step can take with such limits.
  ///
  ///     max(6 T C H / operations a second, 4 (3 C H + 6 T C) / bytes a second)
  ///
  /// Three products of `2TCH` operations: the scores, their errors on the way back, the gradient of V.
  /// V is read twice and written once; the scores and their errors are passed six times where they do
  /// not stay in a cache. What the recurrence takes is left out: it is small where C is large.
  ///
  /// - Parameters:
  ///   - T: The words of all sentences of the step.
  ///   - C: The words of the vocabulary.
  ///   - H: The hidden units.
  /// - Returns: Seconds.
  public func stepTime(words T: Int, vocabularySize C: Int, hiddenSize H: Int) -> Double {
    let (T, C, H) = (Double(T), Double(C), Double(H))
    return max(6 * T * C * H / operationsPerSecond, 4 * (3 * C * H + 6 * T * C) / bytesPerSecond)
  }
}

extension Ceilings: CustomStringConvertible {
  /// Both limits, in one line.
  public var description: String {
    let (operations, bytes) = (operationsPerSecond / 1e9, bytesPerSecond / 1e9)
    return "\(device.name): \(decimal(operations, 0)) GFLOP/s, \(decimal(bytes, 1)) GB/s"
  }
}

/// Measures the two limits of the processor, or of a device beside it.
///
///     print(try ceilings())
///
/// The first is that of a product of matrices, the second that of reading far more numbers than a cache
/// holds. The processor is measured on the two cores that a training uses. Other programs that run
/// meanwhile make both lower.
///
/// - Parameter device: What is to be measured.
/// - Returns: The limits.
/// - Throws: `RecurrentLMError.noDevice` where there is none, `.deviceFailed`, or `CancellationError`.
/// - Complexity: Less than half a second, and of a device at the first use of its driver some more.
public func ceilings(of device: DeviceChoice = .processor) throws -> Ceilings {
  guard let context = try device.context({ _ in }) else {
    return Ceilings(
      device: .processor,
      operationsPerSecond: try ProcessorTrial.operationsPerSecond(),
      bytesPerSecond: try ProcessorTrial.bytesPerSecond()
    )
  }
  return Ceilings(
    device: Device(context.device),
    operationsPerSecond: try DeviceTrial.operationsPerSecond(context),
    bytesPerSecond: try DeviceTrial.bytesPerSecond(context)
  )
}

/// What the processor is measured with.
private enum ProcessorTrial {
  /// Does work for each block on two threads, if the second is free; the shortest time of some tries.
  private static func shortest(
    _ tries: Int,
    blocks: Int,
    _ work: @escaping (_ block: Int) -> Void
  ) throws -> Double {
    let clock = ContinuousClock()
    var shortest = Double.infinity
    for _ in 0..<tries {
      try Safepoint.pass()
      let workers = BlockWorkers.shared.flatMap { $0.take() ? $0 : nil }
      defer { workers?.giveBack() }
      let time = clock.measure {
        if let workers {
          workers.begin({ block, _ in work(block) }, blocks: blocks)
          workers.join()
        } else {
          for block in 0..<blocks { work(block) }
        }
      }
      shortest = min(shortest, time.inSeconds)
    }
    return shortest
  }

  static func operationsPerSecond() throws -> Double {
    // As many as the second thread needs to wake up.
    let blocks = 64
    let (T, H, panels) = (28, 128, 32)
    let a = AlignedStorage<Float>(count: T * H)
    let b = AlignedStorage<Float>(count: panels * H * panelColumns)
    let sums = (0..<blocks).map { _ in AlignedStorage<Float>(count: panels * T * panelColumns) }
    let routines = PanelRoutines<Float>.fastest
    let time = try shortest(12, blocks: blocks) { block in
      routines.multiply(
        PanelProduct(
          a: Entries(a.start, row: H, column: 1),
          b: Panels(b.start, row: panelColumns, panel: H * panelColumns),
          c: Panels(sums[block].start, row: panelColumns, panel: T * panelColumns),
          rows: T,
          depth: H,
          panels: panels
        )
      )
    }
    return Double(2 * T * H * panels * panelColumns * blocks) / time
  }

  static func bytesPerSecond() throws -> Double {
    let (blocks, count) = (64, 1 << 19)
    try Memory.check(needed: blocks * count * 4, for: "the numbers to measure memory with")
    let numbers = AlignedStorage<Float>(count: blocks * count)
    let sums = AlignedStorage<Float>(count: blocks)
    // Pages that nobody has written to are one page.
    numbers.start.update(repeating: 1, count: numbers.count)
    let time = try shortest(4, blocks: blocks) { block in
      let eights = (numbers.start + block * count).eights
      var (a, b, c, d) = (SIMD8<Float>(), SIMD8<Float>(), SIMD8<Float>(), SIMD8<Float>())
      for group in stride(from: 0, to: count / 8, by: 4) {
        a += eights[group]
        b += eights[group + 1]
        c += eights[group + 2]
        d += eights[group + 3]
      }
      sums.start[block] = (a + b + c + d).sum()
    }
    return Double(blocks * count * 4) / time
  }
}

/// What a device is measured with: its own kernels.
private enum DeviceTrial {
  /// The shortest time of some runs, which grow until one takes long enough to be measured.
  private static func speed(
    _ context: DeviceContext,
    from size: Int,
    upTo largest: Int,
    _ run: (_ size: Int) throws -> (work: Double, command: () throws -> Void)
  ) throws -> Double {
    let clock = ContinuousClock()
    var (size, best) = (size, 0.0)
    while true {
      try Safepoint.pass()
      var shortest = Double.infinity
      try context.work {
        let (work, command) = try run(size)
        for _ in 0..<3 {
          try context.queue.finish()
          let start = clock.now
          try command()
          try context.queue.finish()
          shortest = min(shortest, start.duration(to: clock.now).inSeconds)
        }
        best = max(best, work / shortest)
      }
      if shortest > 0.02 || size >= largest { return best }
      size *= 2
    }
  }

  static func operationsPerSecond(_ context: DeviceContext) throws -> Double {
    try speed(context, from: 128, upTo: 4096) { size in
      let room = try context.room(["A": size * size, "B": size * size, "C": size * size])
      guard let A = room["A"], let B = room["B"], let C = room["C"] else { return (0, {}) }
      try A.clear()
      try B.clear()
      let shape = ProductShape(M: size, N: size, K: size)
      return (
        2 * Double(size) * Double(size) * Double(size),
        { try context.product("scores", A, B, shape, [.buffer(C)]) }
      )
    }
  }

  static func bytesPerSecond(_ context: DeviceContext) throws -> Double {
    try speed(context, from: 1 << 20, upTo: 1 << 28) { size in
      let room = try context.room(["A": size, "sums": 4096])
      guard let A = room["A"], let sums = room["sums"] else { return (0, {}) }
      try A.clear()
      return (
        4 * Double(size),
        {
          try context.run(
            "squares",
            groups: 4096,
            [.buffer(A), .int(size), .buffer(sums), .int(0)]
          )
        }
      )
    }
  }
}
