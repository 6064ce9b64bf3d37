import OpenCLRuntime

// How the limits are measured.

/// What the processor is measured with.
enum ProcessorTrial {
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
    for block in 0..<blocks {
      try Safepoint.pass()
      (numbers.start + block * count).update(repeating: 1, count: count)
    }
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
enum DeviceTrial {
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
      let room = try context.room(["A": size, "sums": 1024])
      guard let A = room["A"], let sums = room["sums"] else { return (0, {}) }
      try A.clear()
      return (
        4 * Double(size),
        {
          try context.run(
            "squares",
            groups: 1024,
            [.buffer(A), .int(size), .buffer(sums), .int(0)]
          )
        }
      )
    }
  }
}
