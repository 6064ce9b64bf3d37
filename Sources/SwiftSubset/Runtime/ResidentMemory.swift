#if canImport(Glibc)
import Glibc
#endif

/// How much of the machine's memory the process holds, so that a cell which fills it fails before
/// the system ends the process.
enum ResidentMemory {
  /// Whether three quarters of the machine's memory are taken.
  static var isExhausted: Bool { bytes > limit }

  #if canImport(Glibc)
  private static let limit = sysconf(Int32(_SC_PHYS_PAGES)) / 4 * 3 * pageSize
  private static let pageSize = sysconf(Int32(_SC_PAGESIZE))

  /// The second number of Linux's `/proc/self/statm` is the resident pages.
  private static var bytes: Int {
    let file = open("/proc/self/statm", O_RDONLY)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = read(file, &buffer, buffer.count)
    guard count > 0 else { return 0 }
    let fields = buffer.prefix(count).split(separator: UInt8(ascii: " "))
    guard fields.count > 1 else { return 0 }
    return (Int(String(decoding: fields[1], as: UTF8.self)) ?? 0) * pageSize
  }
  #else
  private static let limit = Int.max
  private static let bytes = 0
  #endif
}
