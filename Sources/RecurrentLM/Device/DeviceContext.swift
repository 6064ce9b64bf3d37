package import OpenCLRuntime
import Synchronization

/// A device at work: its kernels, and the memory that steps take there.
///
/// There is one for each device of a process, whichever models it computes.
package final class DeviceContext: @unchecked Sendable {
  // Sendable, because all that changes is asked for with `lock` held.

  /// The device, and its name.
  var device: OpenCLDevice { queue.device }
  var name: String { queue.device.name }

  /// What is asked of it.
  package let queue: DeviceQueue
  private let program: DeviceProgram
  private var scratch: [String: DeviceBuffer] = [:]
  private let lock = Mutex(())

  /// What the device has failed with: it is not asked again.
  private let failure = Mutex<RecurrentLMError?>(nil)

  private static let contexts = Mutex<[String: DeviceContext]>([:])

  /// The context of a device.
  ///
  /// - Parameter device: One without a problem.
  /// - Returns: The one that there is, or a new one, for which the kernels may have to be compiled.
  /// - Throws: `RecurrentLMError.deviceFailed` if it does not work, or `CancellationError`.
  package static func of(_ device: OpenCLDevice) throws -> DeviceContext {
    if let made = known(device) { return made }
    return try waiting("compiling for \(device.name), once for each driver") {
      // Who comes meanwhile waits for the same kernels.
      try making.withLock { _ in
        if let made = known(device) { return made }
        let made = try telling { try DeviceContext(device) }
        contexts.withLock { $0[device.key] = made }
        return made
      }
    }
  }

  private static let making = Mutex(())

  /// The context that there is, unless its device has failed.
  private static func known(_ device: OpenCLDevice) -> DeviceContext? {
    guard let made = contexts.withLock({ $0[device.key] }) else { return nil }
    return made.failure.withLock { $0 } == nil ? made : nil
  }

  /// A context of its own, for tests that let it fail.
  ///
  /// - Parameters:
  ///   - device: One without a problem.
  ///   - change: Makes other kernels of the kernels' text, such as wrong ones.
  /// - Returns: The context.
  /// - Throws: `RecurrentLMError.deviceFailed` if it does not work, or computes wrongly.
  package static func apart(
    _ device: OpenCLDevice,
    changing change: ((String) -> String)? = nil
  ) throws -> DeviceContext {
    // The kernels are compiled by then.
    _ = try of(device)
    return try telling { try DeviceContext(device, changing: change) }
  }

  private init(_ device: OpenCLDevice, changing change: ((String) -> String)? = nil) throws {
    queue = try DeviceQueue(device)
    if let change {
      // Such kernels are kept nowhere.
      program = try DeviceProgram(source: change(DeviceKernels.source), for: queue)
    } else {
      program = try KernelCache.program(DeviceKernels.source, for: queue)
    }
    try checkProducts()
  }

  /// Does a step's worth of work while nobody else has the device.
  ///
  /// - Throws: `RecurrentLMError.deviceFailed` if the device fails.
  package func work<Result: Sendable>(_ body: () throws -> Result) throws -> Result {
    try lock.withLock { _ in
      try check()
      do {
        return try Self.telling(body)
      } catch let error as RecurrentLMError {
        if case .deviceFailed = error { failure.withLock { $0 = error } }
        throw error
      }
    }
  }

  /// Checks that the device has not failed.
  package func check() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Makes the library's errors of a device's.
  private static func telling<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as OpenCLError {
      if case .notEnoughMemory = error { throw RecurrentLMError.deviceTooSmall("\(error)") }
      throw RecurrentLMError.deviceFailed("\(error)")
    }
  }

  /// Memory for the numbers of a step, which are not known before.
  ///
  /// - Parameter sizes: How many numbers of what.
  /// - Returns: The memory by its name, at least as large.
  /// - Throws: `OpenCLError.notEnoughMemory`, before anything is taken.
  package func room(_ sizes: [String: Int]) throws -> [String: DeviceBuffer] {
    // Kernels count with 32 bits.
    if let (name, count) = sizes.max(by: { $0.value < $1.value }), count > Int(Int32.max) {
      throw RecurrentLMError.deviceTooSmall(
        """
        a step on a device has at most \(Int32.max) numbers of a kind, this one has \(count) of \
        '\(name)': choose fewer sentences a step, or the processor
        """
      )
    }
    let missing = sizes.filter { scratch[$0.key].map(\.count) ?? -1 < $0.value }
    // What is too small is given back first.
    for name in missing.keys { scratch[name] = nil }
    try queue.checkRoom(
      for: missing.values.reduce(0) {
        Memory.sum($0, Memory.bytes(ofShape: $1, bytesPerElement: 4))
      },
      largest: Memory.bytes(ofShape: missing.values.max() ?? 0, bytesPerElement: 4)
    )
    for (name, count) in missing { scratch[name] = try DeviceBuffer(count: count, queue) }
    return scratch
  }

  /// Runs a kernel in groups of 256 work-items.
  package func run(_ kernel: String, groups: Int, _ arguments: [KernelArgument]) throws {
    guard groups > 0 else { return }
    try program.run(kernel, groups: [groups], of: [DeviceKernels.group], arguments)
  }

  /// Runs a kernel with a work-item for each of so many numbers.
  package func run(_ kernel: String, over count: Int, _ arguments: [KernelArgument]) throws {
    try run(kernel, groups: (count + DeviceKernels.group - 1) / DeviceKernels.group, arguments)
  }

  /// Runs a product of shapes `[M, K]` and `[K, N]`, its depth in so many parts.
  package func product(
    _ kernel: String,
    _ a: DeviceBuffer,
    _ b: DeviceBuffer,
    _ shape: ProductShape,
    _ arguments: [KernelArgument]
  ) throws {
    let tile = DeviceKernels.tile
    let groups = [(shape.N + tile - 1) / tile, (shape.M + tile - 1) / tile, shape.parts]
    let own: [KernelArgument] = [
      .buffer(a), .buffer(b), .int(shape.M), .int(shape.N), .int(shape.K), .int(shape.depth),
    ]
    try program.run(kernel, groups: groups, of: [16, 16, 1], own + arguments)
  }

  /// Compares a small product with a plain loop: a device that computes wrongly is not used.
  private func checkProducts() throws {
    let shape = ProductShape(M: 67, N: 70, K: 133)
    func numbers(_ count: Int, _ factor: Int) -> [Float] {
      (0..<count).map { Float(($0 * factor) % 17 - 8) }
    }
    let (a, b) = (numbers(shape.M * shape.K, 5), numbers(shape.N * shape.K, 7))
    let buffers = (
      try DeviceBuffer(count: a.count, queue), try DeviceBuffer(count: b.count, queue),
      try DeviceBuffer(count: shape.M * shape.N, queue)
    )
    try buffers.0.write(a)
    try buffers.1.write(b)
    try product("scores", buffers.0, buffers.1, shape, [.buffer(buffers.2)])
    // Sums of whole numbers are exact.
    guard try buffers.2.read(shape.M * shape.N) == KernelTwins.scores(a, b, shape) else {
      throw RecurrentLMError.deviceFailed(
        "'\(device.name)' computes a product wrongly: update its driver, or use the processor"
      )
    }
  }
}

extension OpenCLDevice {
  /// What tells it from other devices.
  fileprivate var key: String { [vendor, name, version].joined(separator: "\u{0}") }
}
