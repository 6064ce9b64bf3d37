import OpenCLRuntime

/// Numbers in the shapes of a model's weights that are on a device and, when somebody looks at them, in
/// the processor's memory too.
///
/// Whichever side has changed is copied to the other one when that is asked for. If the device fails,
/// the processor's side is what was brought back last.
final class MirroredWeights: WeightStore {
  /// The processor's side, in its engine's order.
  let host: FastWeights<Float>

  let layout: DeviceLayout
  private var buffers: [DeviceBuffer] = []
  private var context: DeviceContext?
  private var isHostStale = false
  private var isDeviceStale = true

  /// What went wrong where nothing can be thrown, until somebody asks.
  private(set) var fault: (any Error)?

  init(_ host: FastWeights<Float>) {
    self.host = host
    layout = DeviceLayout(host.network, host.sizes)
  }

  convenience init(_ parameters: Parameters) { self.init(FastWeights(parameters)) }

  var network: Network { host.network }
  var sizes: ModelSizes { host.sizes }

  /// The numbers, brought back.
  var parameters: Parameters { current.parameters }

  /// The processor's side, brought back if the device can.
  var current: FastWeights<Float> {
    do {
      try bringBack()
    } catch {
      fault = error
    }
    return host
  }

  /// The error that a look at the numbers met.
  func check() throws {
    if let fault { throw fault }
  }

  /// Copies the device's numbers to the processor, if they have changed there.
  func bringBack() throws {
    try check()
    guard isHostStale, let context else { return }
    let arrays = try context.work { try zip(buffers, layout.arrays).map { try $0.read($1.count) } }
    for (numbers, array) in zip(arrays, layout.arrays) {
      layout.put(numbers, of: array, into: host)
    }
    isHostStale = false
  }

  /// Notes that the processor's side was changed.
  func hostHasChanged() { (isHostStale, isDeviceStale, fault) = (false, true, nil) }

  /// Notes that the device's side was changed.
  func deviceHasChanged() { isHostStale = true }

  /// Notes that the device has failed: what was brought back last is what there is.
  func forgetDevice() { (buffers, context, isHostStale, isDeviceStale) = ([], nil, false, true) }

  /// The arrays on a device, with the numbers that there are; to be called at work.
  func arrays(on context: DeviceContext) throws -> [DeviceBuffer] {
    if self.context !== context || buffers.isEmpty {
      let bytes = layout.arrays.map { Memory.bytes(ofShape: $0.count, bytesPerElement: 4) }
      try context.queue.checkRoom(for: Memory.sum(bytes), largest: bytes.max() ?? 0)
      buffers = try layout.arrays.map { try DeviceBuffer(count: $0.count, context.queue) }
      (self.context, isDeviceStale) = (context, true)
    }
    if isDeviceStale {
      for (buffer, array) in zip(buffers, layout.arrays) {
        try buffer.write(layout.numbers(array, of: host))
      }
      isDeviceStale = false
    }
    return buffers
  }

  func zeros(for what: String) throws -> MirroredWeights {
    MirroredWeights(try host.zeros(for: what))
  }

  func copy() -> MirroredWeights { MirroredWeights(current.copy()) }

  func take(_ other: MirroredWeights) {
    host.take(other.current)
    hostHasChanged()
  }

  func approach(_ other: MirroredWeights, share: Double) {
    current.approach(other.current, share: share)
    hostHasChanged()
  }

  func check(_ sizes: ModelSizes) throws { try host.check(sizes) }
}
