/// A device that OpenCL knows: a GPU, or a processor that a driver makes one of.
package struct OpenCLDevice: Sendable {
  let handle: SendableHandle
  let functions: OpenCLFunctions

  /// The name that the driver gives it.
  package let name: String

  /// Who made it.
  package let vendor: String

  /// The version of its driver, and that of OpenCL.
  package let version: String

  /// Whether it is a GPU.
  package let isGPU: Bool

  /// Its memory in bytes.
  package let memory: Int

  /// The most bytes that one buffer may have.
  package let largestBuffer: Int

  /// The bytes that a work-group may share.
  package let localMemory: Int

  /// The most work-items of a group.
  package let largestGroup: Int

  /// Why it cannot be used, nil if it can.
  package let problem: String?

  /// The devices of all drivers, in their order.
  ///
  /// - Returns: The devices; none if the drivers have none.
  /// - Throws: `OpenCLError.noLoader` where there is no OpenCL, `.oldLoader`, or `.badDriver`.
  package static func all() throws(OpenCLError) -> [OpenCLDevice] {
    let functions = try OpenCLFunctions.loaded.get()
    var count: UInt32 = 0
    let code = functions.getPlatformIDs(0, nil, &count)
    guard code == CL.success, count > 0 else {
      // A loader without a driver has its own word for it.
      guard code == CL.noPlatforms || code == CL.success else {
        throw OpenCLError.badDriver(call: "clGetPlatformIDs", reason: CL.name(code))
      }
      return []
    }
    var platforms = [Handle?](repeating: nil, count: Int(count))
    let answer = functions.getPlatformIDs(count, &platforms, nil)
    guard answer == CL.success else {
      throw OpenCLError.badDriver(call: "clGetPlatformIDs", reason: CL.name(answer))
    }
    return platforms.flatMap { devices(of: $0, functions) }
  }

  /// The devices of one driver; none if it cannot say.
  private static func devices(of platform: Handle?, _ functions: OpenCLFunctions) -> [OpenCLDevice]
  {
    var count: UInt32 = 0
    guard functions.getDeviceIDs(platform, CL.deviceTypeAll, 0, nil, &count) == CL.success
    else { return [] }
    var handles = [Handle?](repeating: nil, count: Int(count))
    guard functions.getDeviceIDs(platform, CL.deviceTypeAll, count, &handles, nil) == CL.success
    else { return [] }
    return handles.compactMap { $0 }.map { OpenCLDevice($0, functions) }
  }

  private init(_ handle: Handle, _ functions: OpenCLFunctions) {
    let asked = DeviceInfo(handle: handle, functions: functions)
    self.handle = SendableHandle(handle: handle)
    self.functions = functions
    name = asked.text(CL.deviceName)
    vendor = asked.text(CL.deviceVendor)
    version = "\(asked.text(CL.driverVersion)), \(asked.text(CL.deviceVersion))"
    isGPU = asked.number(CL.deviceType, as: UInt64.self) & CL.deviceTypeGPU != 0
    memory = Int(clamping: asked.number(CL.globalMemSize, as: UInt64.self))
    largestBuffer = Int(clamping: asked.number(CL.maxMemAllocSize, as: UInt64.self))
    localMemory = Int(clamping: asked.number(CL.localMemSize, as: UInt64.self))
    largestGroup = asked.number(CL.maxWorkGroupSize, as: Int.self)
    if asked.number(CL.deviceAvailable, as: UInt32.self) == 0 {
      problem = "its driver says that it is not available"
    } else if asked.number(CL.compilerAvailable, as: UInt32.self) == 0 {
      problem = "its driver has no compiler"
    } else if largestGroup < Self.neededGroup {
      problem = "it takes \(largestGroup) work-items in a group, expected \(Self.neededGroup)"
    } else {
      problem = nil
    }
  }

  /// The work-items that a group of the kernels has.
  package static let neededGroup: Int = 256
}

/// Questions to a driver about a device.
private struct DeviceInfo {
  let handle: Handle
  let functions: OpenCLFunctions

  /// A number; 0 if the driver cannot say.
  func number<Number: FixedWidthInteger>(_ question: UInt32, as _: Number.Type) -> Number {
    var number = Number.zero
    let code = functions.getDeviceInfo(handle, question, MemoryLayout<Number>.size, &number, nil)
    return code == CL.success ? number : 0
  }

  /// A text; nothing if the driver cannot say.
  func text(_ question: UInt32) -> String {
    var size = 0
    guard functions.getDeviceInfo(handle, question, 0, nil, &size) == CL.success, size > 0
    else { return "" }
    var bytes = [UInt8](repeating: 0, count: size)
    guard functions.getDeviceInfo(handle, question, size, &bytes, nil) == CL.success
    else { return "" }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}

/// A handle of a driver's, which may be used from any thread.
struct SendableHandle: @unchecked Sendable {
  let handle: Handle
}
