import OpenCLRuntime
import RecurrentLM
import Testing

/// A device whose kernels are held against their twins, and numbers for them.
struct KernelTrial {
  let context: DeviceContext

  init() throws { context = try TestDevice.context() }

  /// Numbers by chance in -1..<1.
  static func numbers(_ count: Int, seed: UInt32) -> [Float] {
    var random = MersenneTwister(seed: seed)
    return (0..<count).map { _ in Float(random.uniform(in: -1..<1, count: 1)[0]) }
  }

  /// Memory with such numbers.
  func buffer(_ numbers: [Float]) throws -> DeviceBuffer {
    let buffer = try DeviceBuffer(count: numbers.count, context.queue)
    try buffer.write(numbers)
    return buffer
  }

  /// Memory with zeros.
  func zeros(_ count: Int) throws -> DeviceBuffer {
    try buffer([Float](repeating: 0, count: count))
  }

  /// The words of a step.
  func words(_ batch: DeviceBatch) throws -> DeviceBuffer { try whole(batch.numbers) }

  /// Memory with whole numbers.
  func whole(_ numbers: [Int32]) throws -> DeviceBuffer {
    let buffer = try DeviceBuffer(count: numbers.count, context.queue)
    try buffer.write(numbers)
    return buffer
  }

  /// Runs a product, and sums its parts up.
  func product(
    _ kernel: String,
    _ a: [Float],
    _ b: [Float],
    _ shape: ProductShape,
    _ arguments: [KernelArgument] = []
  ) throws -> [Float] {
    let size = shape.M * shape.N
    let (C, sums) = (try zeros(shape.parts * size), try zeros(size))
    let (A, B) = (try buffer(a), try buffer(b))
    try context.product(kernel, A, B, shape, arguments + [.buffer(C)])
    try context.run(
      "sumParts",
      over: size,
      [.buffer(C), .int(shape.parts), .int(size), .buffer(sums), .int(0)]
    )
    return try sums.read(size)
  }
}

/// Checks that numbers are those expected, each within a part of it, or of 1 if it is smaller.
func expectClose(
  _ found: [Float],
  _ expected: [Float],
  _ tolerance: Float = 1e-4,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, sourceLocation: sourceLocation)
  // A NaN is never the largest, and is close to nothing.
  let far = zip(found, expected).first { found, expected in
    !((found - expected).magnitude <= tolerance * max(1, expected.magnitude))
  }
  #expect(far == nil, sourceLocation: sourceLocation)
}
