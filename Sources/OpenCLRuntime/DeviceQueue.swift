/// What is asked of a device, one thing after another, and the memory taken there.
///
/// Each of its calls is for one thread at a time.
package final class DeviceQueue: @unchecked Sendable {
  /// The device.
  package let device: OpenCLDevice

  let functions: OpenCLFunctions
  let context: Handle
  let queue: Handle

  /// The bytes of the buffers that there are.
  package private(set) var bytesTaken = 0

  /// After how many more calls the device is to fail, nil for never: for tests.
  package var callsUntilFailure: Int?

  /// Begins to ask a device.
  ///
  /// - Parameter device: One without a problem.
  /// - Throws: `OpenCLError.lost` if it does not answer.
  package init(_ device: OpenCLDevice) throws(OpenCLError) {
    self.device = device
    functions = device.functions
    var handle: Handle? = device.handle.handle
    var code = CL.success
    let context = functions.createContext(nil, 1, &handle, nil, nil, &code)
    guard let context, code == CL.success else {
      throw .lost(device: device.name, call: "clCreateContext", reason: CL.name(code))
    }
    let queue = functions.createCommandQueue(context, handle, 0, &code)
    guard let queue, code == CL.success else {
      _ = functions.releaseContext(context)
      throw .lost(device: device.name, call: "clCreateCommandQueue", reason: CL.name(code))
    }
    (self.context, self.queue) = (context, queue)
  }

  deinit {
    _ = functions.finish(queue)
    _ = functions.releaseCommandQueue(queue)
    _ = functions.releaseContext(context)
  }

  /// Waits until everything asked is done.
  package func finish() throws(OpenCLError) { try check(functions.finish(queue), "clFinish") }

  /// Checks that there is room for so many bytes more, of which `largest` lie in one piece.
  ///
  /// - Throws: `OpenCLError.notEnoughMemory` if there is not.
  package func checkRoom(for bytes: Int, largest: Int) throws(OpenCLError) {
    let free = max(0, device.memory - bytesTaken)
    guard bytes <= free, largest <= device.largestBuffer else {
      throw .notEnoughMemory(
        device: device.name,
        needed: max(bytes, largest),
        free: free,
        largest: device.largestBuffer
      )
    }
  }

  /// Throws the error of a call that has failed.
  func check(_ code: Int32, _ call: String) throws(OpenCLError) {
    if let calls = callsUntilFailure {
      callsUntilFailure = max(0, calls - 1)
      guard calls > 0 else {
        throw .lost(device: device.name, call: call, reason: "a test's error")
      }
    }
    guard code == CL.success else {
      throw .lost(device: device.name, call: call, reason: CL.name(code))
    }
  }

  fileprivate func count(_ bytes: Int) { bytesTaken += bytes }
}

/// Numbers in a device's memory.
package final class DeviceBuffer: @unchecked Sendable {
  /// How many numbers of four bytes it has.
  package let count: Int

  let handle: Handle
  private let owner: DeviceQueue

  /// Takes memory, whose numbers are not known.
  ///
  /// - Parameters:
  ///   - count: How many numbers of four bytes.
  ///   - owner: Where.
  /// - Throws: `OpenCLError.notEnoughMemory`, or `.lost`.
  package init(count: Int, _ owner: DeviceQueue) throws(OpenCLError) {
    let bytes = 4 * max(count, 1)
    try owner.checkRoom(for: bytes, largest: bytes)
    var code = CL.success
    let handle = owner.functions.createBuffer(owner.context, CL.readWrite, bytes, nil, &code)
    guard let handle, code == CL.success else {
      // CL_MEM_OBJECT_ALLOCATION_FAILURE, CL_OUT_OF_RESOURCES, CL_OUT_OF_HOST_MEMORY
      guard (-6 ... -4).contains(code) else {
        throw .lost(device: owner.device.name, call: "clCreateBuffer", reason: CL.name(code))
      }
      throw .notEnoughMemory(
        device: owner.device.name,
        needed: bytes,
        free: max(0, owner.device.memory - owner.bytesTaken),
        largest: owner.device.largestBuffer
      )
    }
    (self.count, self.handle, self.owner) = (count, handle, owner)
    owner.count(bytes)
  }

  deinit {
    _ = owner.functions.releaseMemObject(handle)
    owner.count(-4 * max(count, 1))
  }

  /// Puts zeros everywhere.
  package func clear() throws(OpenCLError) {
    var zero: UInt32 = 0
    let code = owner.functions.enqueueFillBuffer(
      owner.queue,
      handle,
      &zero,
      4,
      0,
      4 * max(count, 1),
      0,
      nil,
      nil
    )
    try owner.check(code, "clEnqueueFillBuffer")
  }

  /// Copies numbers of four bytes into it, from its beginning on.
  package func write<Number>(_ numbers: [Number]) throws(OpenCLError) {
    precondition(MemoryLayout<Number>.stride == 4 && numbers.count <= count)
    guard !numbers.isEmpty else { return }
    let code = numbers.withUnsafeBytes {
      owner.functions.enqueueWriteBuffer(
        owner.queue,
        handle,
        1,
        0,
        $0.count,
        $0.baseAddress,
        0,
        nil,
        nil
      )
    }
    try owner.check(code, "clEnqueueWriteBuffer")
  }

  /// Waits for what was asked before, and copies numbers out of it, from its beginning on.
  package func read(_ count: Int) throws(OpenCLError) -> [Float] {
    precondition(count <= self.count)
    var numbers = [Float](repeating: 0, count: count)
    guard count > 0 else { return numbers }
    let code = numbers.withUnsafeMutableBytes {
      owner.functions.enqueueReadBuffer(
        owner.queue,
        handle,
        1,
        0,
        $0.count,
        $0.baseAddress,
        0,
        nil,
        nil
      )
    }
    try owner.check(code, "clEnqueueReadBuffer")
    return numbers
  }
}
