#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Memory {
  /// Whether so much memory is in use that the system may soon end the process.
  ///
  /// What was freed and is still held for later does not count: it is given back first.
  ///
  /// - Complexity: O(1) and a few microseconds, a hundred while the process is large.
  package static var isExhausted: Bool {
    guard isNearlyExhausted else { return false }
    giveBack()
    return isNearlyExhausted
  }

  /// The bytes that this process may hold at most: the machine's, its container's or its own limit.
  package static let limit: Int = {
    [machine, group?.limit, dataLimit].compactMap { $0 }.min() ?? .max
  }()

  /// A process that holds a smaller share of the limit is not the one that fills the memory.
  private static let smallShare = limit / 8
  /// The share of the limit that a process may use.
  private static let largeShare = limit / 4 * 3
  /// So much stays free, for what the kernel itself needs.
  private static let reserve = min(limit / 16, 256 << 20)

  private static var isNearlyExhausted: Bool {
    guard let held, held > smallShare else { return false }
    if held > largeShare { return true }
    return available.map { $0 < reserve } ?? false
  }

  #if canImport(Glibc)
  private static let machine: Int? = sysconf(Int32(_SC_PHYS_PAGES)) * pageSize
  private static let pageSize = sysconf(Int32(_SC_PAGESIZE))

  static let group = SystemFile.read("/proc/self/cgroup").flatMap { ControlGroup(membership: $0) }

  /// The bytes of the machine that can be taken without swapping, told in KiB.
  static var machineRoom: Int? {
    let lines = SystemFile.read("/proc/meminfo")?.split(separator: "\n") ?? []
    return lines.first { $0.hasPrefix("MemAvailable:") }
      .flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 }
  }

  /// The bytes that this process has in memory.
  private static var held: Int? { pages(1) }

  /// The bytes that may still be asked for below the limit of the process's data.
  static var dataRoom: Int? {
    guard let dataLimit, let asked = pages(5) else { return nil }
    return max(0, dataLimit - asked)
  }

  private static let dataLimit: Int? = {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit) == 0,
      limit.rlim_cur != rlim_t.max
    else { return nil }
    return Int(clamping: limit.rlim_cur)
  }()

  /// A number of `/proc/self/statm`: 1 is what is in memory, 5 what was asked for.
  private static func pages(_ index: Int) -> Int? {
    let fields = SystemFile.read("/proc/self/statm")?.split(separator: " ") ?? []
    return fields.indices.contains(index) ? Int(fields[index]).map { $0 * pageSize } : nil
  }

  /// Gives freed memory back to the system.
  private static func giveBack() { _ = trim(0) }
  #else
  private static let machine: Int? = nil
  static let group: ControlGroup? = nil
  static let machineRoom: Int? = nil
  static let dataRoom: Int? = nil
  private static let dataLimit: Int? = nil
  private static let held: Int? = nil
  private static func giveBack() {}
  #endif
}

#if canImport(Glibc)
// The Glibc module does not show <malloc.h>.
@_silgen_name("malloc_trim")
private func trim(_ pad: Int) -> Int32
#endif
