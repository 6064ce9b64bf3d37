// The types and numbers of OpenCL 1.2 that are used here, as its specification has them: there is no
// header to build with.

/// A platform, a device, a context, a queue, a buffer, a program or a kernel: what it is, only the
/// driver knows.
typealias Handle = OpaquePointer

/// Numbers of the specification.
enum CL {
  static let success: Int32 = 0
  static let deviceNotFound: Int32 = -1
  static let noPlatforms: Int32 = -1001

  static let deviceTypeCPU: UInt64 = 1 << 1
  static let deviceTypeGPU: UInt64 = 1 << 2
  static let deviceTypeAll: UInt64 = 0xFFFF_FFFF

  static let platformName: UInt32 = 0x0902
  static let platformVersion: UInt32 = 0x0901

  static let deviceType: UInt32 = 0x1000
  static let maxWorkGroupSize: UInt32 = 0x1004
  static let maxMemAllocSize: UInt32 = 0x1010
  static let globalMemSize: UInt32 = 0x101F
  static let localMemSize: UInt32 = 0x1023
  static let deviceAvailable: UInt32 = 0x1027
  static let compilerAvailable: UInt32 = 0x1028
  static let deviceName: UInt32 = 0x102B
  static let deviceVendor: UInt32 = 0x102C
  static let driverVersion: UInt32 = 0x102D
  static let deviceVersion: UInt32 = 0x102F

  static let readWrite: UInt64 = 1 << 0
  static let programBinarySizes: UInt32 = 0x1165
  static let programBinaries: UInt32 = 0x1166
  static let buildLog: UInt32 = 0x1183

  /// The names of the errors that a user may meet.
  static let names: [Int32: String] = [
    -1: "CL_DEVICE_NOT_FOUND", -2: "CL_DEVICE_NOT_AVAILABLE", -3: "CL_COMPILER_NOT_AVAILABLE",
    -4: "CL_MEM_OBJECT_ALLOCATION_FAILURE", -5: "CL_OUT_OF_RESOURCES", -6: "CL_OUT_OF_HOST_MEMORY",
    -11: "CL_BUILD_PROGRAM_FAILURE", -14: "CL_EXEC_STATUS_ERROR_FOR_EVENTS_IN_WAIT_LIST",
    -30: "CL_INVALID_VALUE", -33: "CL_INVALID_DEVICE", -34: "CL_INVALID_CONTEXT",
    -36: "CL_INVALID_COMMAND_QUEUE", -38: "CL_INVALID_MEM_OBJECT", -42: "CL_INVALID_BINARY",
    -44: "CL_INVALID_PROGRAM", -46: "CL_INVALID_KERNEL_NAME", -48: "CL_INVALID_KERNEL",
    -49: "CL_INVALID_ARG_INDEX", -50: "CL_INVALID_ARG_VALUE", -51: "CL_INVALID_ARG_SIZE",
    -52: "CL_INVALID_KERNEL_ARGS", -54: "CL_INVALID_WORK_GROUP_SIZE", -61: "CL_INVALID_BUFFER_SIZE",
    -1001: "CL_PLATFORM_NOT_FOUND_KHR",
  ]

  /// An error as it is called, or its number.
  static func name(_ code: Int32) -> String { names[code] ?? "error \(code)" }
}
