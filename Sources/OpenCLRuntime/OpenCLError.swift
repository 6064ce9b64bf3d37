/// What can go wrong with a device.
package enum OpenCLError: Error, Hashable, Sendable {
  /// The system has no OpenCL.
  case noLoader(searched: [String])

  /// The system's OpenCL lacks a function of version 1.2.
  case oldLoader(missing: String)

  /// A driver does not answer as it has to.
  case badDriver(call: String, reason: String)

  /// A device's compiler refuses the kernels.
  case notCompiled(device: String, log: String)

  /// A device has not as much memory as something takes, in bytes; `largest` is what one buffer may
  /// have.
  case notEnoughMemory(device: String, needed: Int, free: Int, largest: Int)

  /// A device that worked before answers with an error.
  case lost(device: String, call: String, reason: String)
}

extension OpenCLError: CustomStringConvertible {
  /// What was found, and how to go on.
  package var description: String {
    switch self {
    case .noLoader(let searched):
      """
      there is no OpenCL on this system (searched for \(searched.joined(separator: ", "))): install a \
      driver with OpenCL for the GPU and the loader, in Debian 'ocl-icd-libopencl1'
      """
    case .oldLoader(let missing):
      "the system's OpenCL has no '\(missing)', expected version 1.2 or later: update the loader"
    case .badDriver(let call, let reason):
      "an OpenCL driver answers '\(call)' with \(reason): update or remove it"
    case .notCompiled(let device, let log):
      "the compiler of '\(device)' refuses the kernels: update its driver; it says: \(log)"
    case .notEnoughMemory(let device, let needed, let free, let largest):
      """
      '\(device)' has no room for \(needed) bytes: \(free) are free, at most \(largest) in one piece; \
      choose smaller sizes or batches, or train on the processor
      """
    case .lost(let device, let call, let reason):
      """
      '\(device)' has stopped working ('\(call)' answers \(reason)): the model has the weights that it \
      last brought back; 'try model.moved(to: .processor)' goes on with them
      """
    }
  }
}
