/// Kernels that a device's compiler has made.
package final class DeviceProgram: @unchecked Sendable {
  private let queue: DeviceQueue
  private let handle: Handle
  private var kernels: [String: Handle] = [:]

  /// Compiles kernels, which may take seconds.
  ///
  /// - Parameters:
  ///   - source: OpenCL C.
  ///   - queue: The device's.
  /// - Throws: `OpenCLError.notCompiled` with what the compiler says.
  package convenience init(source: String, for queue: DeviceQueue) throws(OpenCLError) {
    var code = CL.success
    let handle = source.withCString { text in
      var text: UnsafePointer<CChar>? = text
      return queue.functions.createProgramWithSource(queue.context, 1, &text, nil, &code)
    }
    guard let handle, code == CL.success else {
      throw .notCompiled(device: queue.device.name, log: CL.name(code))
    }
    try self.init(building: handle, for: queue)
  }

  /// Takes kernels that this device's compiler made before.
  ///
  /// - Parameters:
  ///   - binary: What `binary()` gave.
  ///   - queue: The device's.
  /// - Throws: `OpenCLError.notCompiled` if they are not for this device and driver.
  package convenience init(binary: [UInt8], for queue: DeviceQueue) throws(OpenCLError) {
    var (code, status) = (CL.success, CL.success)
    var device: Handle? = queue.device.handle.handle
    var size = binary.count
    let handle = binary.withUnsafeBufferPointer { bytes in
      var start = bytes.baseAddress
      return queue.functions.createProgramWithBinary(
        queue.context,
        1,
        &device,
        &size,
        &start,
        &status,
        &code
      )
    }
    guard let handle, code == CL.success, status == CL.success else {
      throw .notCompiled(device: queue.device.name, log: CL.name(code))
    }
    try self.init(building: handle, for: queue)
  }

  private init(building handle: Handle, for queue: DeviceQueue) throws(OpenCLError) {
    (self.queue, self.handle) = (queue, handle)
    var device: Handle? = queue.device.handle.handle
    // No options that trade digits for speed: the numbers are to be the processor's.
    let code = queue.functions.buildProgram(handle, 1, &device, "", nil, nil)
    guard code == CL.success else {
      throw .notCompiled(device: queue.device.name, log: Self.log(handle, queue) ?? CL.name(code))
    }
  }

  deinit {
    for kernel in kernels.values { _ = queue.functions.releaseKernel(kernel) }
    _ = queue.functions.releaseProgram(handle)
  }

  /// What the compiler said, without blank lines, at most its first five.
  private static func log(_ program: Handle, _ queue: DeviceQueue) -> String? {
    var size = 0
    let device = queue.device.handle.handle
    guard
      queue.functions.getProgramBuildInfo(program, device, CL.buildLog, 0, nil, &size)
        == CL.success,
      size > 1
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    let code = queue.functions.getProgramBuildInfo(
      program,
      device,
      CL.buildLog,
      size,
      &bytes,
      nil
    )
    guard code == CL.success else { return nil }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      .split(separator: "\n").prefix(5).joined(separator: "; ")
  }

  /// What the compiler has made, to be kept; nil if the driver does not give it.
  package func binary() -> [UInt8]? {
    var size = 0
    guard
      queue.functions.getProgramInfo(
        handle,
        CL.programBinarySizes,
        MemoryLayout<Int>.size,
        &size,
        nil
      ) == CL.success,
      size > 0
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    let code = bytes.withUnsafeMutableBufferPointer { bytes in
      var start: UnsafeMutablePointer<UInt8>? = bytes.baseAddress
      return queue.functions.getProgramInfo(
        handle,
        CL.programBinaries,
        MemoryLayout<UnsafeMutablePointer<UInt8>?>.size,
        &start,
        nil
      )
    }
    return code == CL.success ? bytes : nil
  }

  /// Asks the device to run a kernel after all that was asked before.
  ///
  /// - Parameters:
  ///   - name: The kernel.
  ///   - groups: How many work-groups, in up to three dimensions.
  ///   - group: The work-items of a group, in as many.
  ///   - arguments: What the kernel is given.
  /// - Throws: `OpenCLError.lost` if the device refuses.
  package func run(
    _ name: String,
    groups: [Int],
    of group: [Int],
    _ arguments: [KernelArgument]
  ) throws(OpenCLError) {
    let kernel = try kernel(name)
    for (index, argument) in arguments.enumerated() {
      let code = argument.set(UInt32(index), of: kernel, queue.functions)
      try queue.check(code, "clSetKernelArg(\(name), \(index))")
    }
    let sizes = zip(groups, group).map { $0 * $1 }
    let code = queue.functions.enqueueNDRangeKernel(
      queue.queue,
      kernel,
      UInt32(groups.count),
      nil,
      sizes,
      group,
      0,
      nil,
      nil
    )
    try queue.check(code, "clEnqueueNDRangeKernel(\(name))")
  }

  private func kernel(_ name: String) throws(OpenCLError) -> Handle {
    if let known = kernels[name] { return known }
    var code = CL.success
    guard let made = queue.functions.createKernel(handle, name, &code), code == CL.success else {
      throw .lost(device: queue.device.name, call: "clCreateKernel(\(name))", reason: CL.name(code))
    }
    kernels[name] = made
    return made
  }
}

/// What a kernel is given.
package enum KernelArgument {
  case buffer(DeviceBuffer)
  case int(Int)
  case float(Float)

  /// So many bytes that a group shares.
  case local(bytes: Int)

  fileprivate func set(_ index: UInt32, of kernel: Handle, _ functions: OpenCLFunctions) -> Int32 {
    switch self {
    case .buffer(let buffer):
      var handle: Handle? = buffer.handle
      return functions.setKernelArg(kernel, index, MemoryLayout<Handle?>.size, &handle)
    case .int(let number):
      var number = Int32(truncatingIfNeeded: number)
      return functions.setKernelArg(kernel, index, 4, &number)
    case .float(var number):
      return functions.setKernelArg(kernel, index, 4, &number)
    case .local(let bytes):
      return functions.setKernelArg(kernel, index, bytes, nil)
    }
  }
}
