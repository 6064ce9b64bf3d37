package import OpenCLRuntime

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The kernels that devices' compilers have made, kept from program to program.
///
/// A file's name says for which device, driver and source it is; what cannot be kept or read is
/// compiled again, for a cache is never needed.
package enum KernelCache {
  private static let largest = 64 << 20

  /// Compiles kernels for a device, or takes them from before.
  ///
  /// - Parameters:
  ///   - source: OpenCL C.
  ///   - queue: The device's.
  ///   - folder: Where they are kept; nil for nowhere.
  /// - Returns: The kernels.
  /// - Throws: `OpenCLError.notCompiled`.
  package static func program(
    _ source: String,
    for queue: DeviceQueue,
    in folder: String? = usualFolder
  ) throws -> DeviceProgram {
    let path = folder.map { $0 + "/" + name(source, queue.device) }
    if let path, let kept = try? SmallFile.bytes(of: path, atMost: largest),
      let binary = checked(kept),
      let program = try? DeviceProgram(binary: binary, for: queue)
    {
      return program
    }
    let program = try DeviceProgram(source: source, for: queue)
    if let path, let binary = program.binary() { keep(binary, path) }
    return program
  }

  /// What a file holds behind its checksum, nil if that is another.
  private static func checked(_ kept: [UInt8]) -> [UInt8]? {
    guard kept.count > 8 else { return nil }
    let binary = Array(kept.dropFirst(8))
    return kept.prefix(8).elementsEqual(checksum(binary)) ? binary : nil
  }

  private static func checksum(_ binary: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: FNV1a.hash(binary).littleEndian) { Array($0) }
  }

  private static func keep(_ binary: [UInt8], _ path: String) {
    do {
      let file = try AtomicFile(path: path)
      try (checksum(binary) + binary).withUnsafeBytes { try file.write($0) }
      try file.finish()
    } catch {
      // The next program compiles again.
    }
  }

  /// The name of the file that has the kernels of a device.
  package static func name(_ source: String, _ device: OpenCLDevice) -> String {
    let key = [device.name, device.vendor, device.version, source].joined(separator: "\u{0}")
    return "kernels-\(FNV1a.text(FNV1a.hash(key.utf8))).bin"
  }

  /// The folder of the user's, made if it is not there; nil if it can't be.
  package static var usualFolder: String? {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    #if canImport(Glibc)
    let base = variable("XDG_CACHE_HOME") ?? variable("HOME").map { $0 + "/.cache" }
    #else
    let base = variable("HOME").map { $0 + "/Library/Caches" }
    #endif
    guard let base else { return nil }
    let folder = base + "/swift-rnn"
    for path in [base, folder] where mkdir(path, 0o700) != 0 && errno != EEXIST { return nil }
    return folder
  }
}
