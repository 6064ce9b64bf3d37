#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The functions of OpenCL that are used here, found in the loader when the program runs.
///
/// No program needs OpenCL to be built or to start: where there is no loader, there are no devices.
package struct OpenCLFunctions: Sendable {
  typealias Info =
    @convention(c) (Handle?, UInt32, Int, UnsafeMutableRawPointer?, UnsafeMutablePointer<Int>?) ->
    Int32
  typealias Release = @convention(c) (Handle?) -> Int32
  typealias Code = UnsafeMutablePointer<Int32>

  let getPlatformIDs:
    @convention(c) (UInt32, UnsafeMutablePointer<Handle?>?, UnsafeMutablePointer<UInt32>?) -> Int32
  let getPlatformInfo: Info
  let getDeviceIDs:
    @convention(c) (
      Handle?, UInt64, UInt32, UnsafeMutablePointer<Handle?>?, UnsafeMutablePointer<UInt32>?
    ) -> Int32
  let getDeviceInfo: Info
  let createContext:
    @convention(c) (
      UnsafePointer<Int>?, UInt32, UnsafePointer<Handle?>?, UnsafeRawPointer?,
      UnsafeMutableRawPointer?, Code?
    ) -> Handle?
  let createCommandQueue: @convention(c) (Handle?, Handle?, UInt64, Code?) -> Handle?
  let createBuffer:
    @convention(c) (Handle?, UInt64, Int, UnsafeMutableRawPointer?, Code?) -> Handle?
  let enqueueReadBuffer:
    @convention(c) (
      Handle?, Handle?, UInt32, Int, Int, UnsafeMutableRawPointer?, UInt32, UnsafeRawPointer?,
      UnsafeMutableRawPointer?
    ) -> Int32
  let enqueueWriteBuffer:
    @convention(c) (
      Handle?, Handle?, UInt32, Int, Int, UnsafeRawPointer?, UInt32, UnsafeRawPointer?,
      UnsafeMutableRawPointer?
    ) -> Int32
  let enqueueFillBuffer:
    @convention(c) (
      Handle?, Handle?, UnsafeRawPointer?, Int, Int, Int, UInt32, UnsafeRawPointer?,
      UnsafeMutableRawPointer?
    ) -> Int32
  let createProgramWithSource:
    @convention(c) (
      Handle?, UInt32, UnsafeMutablePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int>?, Code?
    ) -> Handle?
  let createProgramWithBinary:
    @convention(c) (
      Handle?, UInt32, UnsafePointer<Handle?>?, UnsafePointer<Int>?,
      UnsafeMutablePointer<UnsafePointer<UInt8>?>?, Code?,
      Code?
    ) -> Handle?
  let buildProgram:
    @convention(c) (
      Handle?, UInt32, UnsafePointer<Handle?>?, UnsafePointer<CChar>?, UnsafeRawPointer?,
      UnsafeMutableRawPointer?
    ) -> Int32
  let getProgramBuildInfo:
    @convention(c) (
      Handle?, Handle?, UInt32, Int, UnsafeMutableRawPointer?, UnsafeMutablePointer<Int>?
    ) -> Int32
  let getProgramInfo: Info
  let createKernel: @convention(c) (Handle?, UnsafePointer<CChar>?, Code?) -> Handle?
  let setKernelArg: @convention(c) (Handle?, UInt32, Int, UnsafeRawPointer?) -> Int32
  let enqueueNDRangeKernel:
    @convention(c) (
      Handle?, Handle?, UInt32, UnsafePointer<Int>?, UnsafePointer<Int>?, UnsafePointer<Int>?,
      UInt32, UnsafeRawPointer?,
      UnsafeMutableRawPointer?
    ) -> Int32
  let finish: Release
  let releaseContext: Release
  let releaseCommandQueue: Release
  let releaseMemObject: Release
  let releaseProgram: Release
  let releaseKernel: Release

  /// The loader's functions, or why there are none.
  static let loaded: Result<OpenCLFunctions, OpenCLError> = Result { () throws(OpenCLError) in
    try OpenCLFunctions(paths: OpenCLFunctions.paths)
  }

  /// Where systems have the loader.
  static let paths = [
    "libOpenCL.so.1", "libOpenCL.so", "/System/Library/Frameworks/OpenCL.framework/OpenCL",
  ]

  /// Opens the first loader there is.
  ///
  /// - Parameter paths: Where to look, one after another.
  /// - Throws: `OpenCLError.noLoader` if there is none, or `.oldLoader` if it lacks a function.
  package init(paths: [String]) throws(OpenCLError) {
    var found: UnsafeMutableRawPointer?
    for path in paths {
      found = dlopen(path, RTLD_NOW | RTLD_LOCAL)
      if found != nil { break }
    }
    guard let library = found else { throw OpenCLError.noLoader(searched: paths) }
    func function<Function>(_ name: String, _: Function.Type = Function.self) throws(OpenCLError)
      -> Function
    {
      guard let symbol = dlsym(library, name) else { throw OpenCLError.oldLoader(missing: name) }
      return unsafeBitCast(symbol, to: Function.self)
    }
    getPlatformIDs = try function("clGetPlatformIDs")
    getPlatformInfo = try function("clGetPlatformInfo")
    getDeviceIDs = try function("clGetDeviceIDs")
    getDeviceInfo = try function("clGetDeviceInfo")
    createContext = try function("clCreateContext")
    createCommandQueue = try function("clCreateCommandQueue")
    createBuffer = try function("clCreateBuffer")
    enqueueReadBuffer = try function("clEnqueueReadBuffer")
    enqueueWriteBuffer = try function("clEnqueueWriteBuffer")
    enqueueFillBuffer = try function("clEnqueueFillBuffer")
    createProgramWithSource = try function("clCreateProgramWithSource")
    createProgramWithBinary = try function("clCreateProgramWithBinary")
    buildProgram = try function("clBuildProgram")
    getProgramBuildInfo = try function("clGetProgramBuildInfo")
    getProgramInfo = try function("clGetProgramInfo")
    createKernel = try function("clCreateKernel")
    setKernelArg = try function("clSetKernelArg")
    enqueueNDRangeKernel = try function("clEnqueueNDRangeKernel")
    finish = try function("clFinish")
    releaseContext = try function("clReleaseContext")
    releaseCommandQueue = try function("clReleaseCommandQueue")
    releaseMemObject = try function("clReleaseMemObject")
    releaseProgram = try function("clReleaseProgram")
    releaseKernel = try function("clReleaseKernel")
  }
}
