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
  /// - Complexity: O(1) and a few microseconds, a hundred while the process is large; near the limit what
  ///   was freed is counted, piece by piece.
  package static var isExhausted: Bool {
    guard isNearlyExhausted else { return false }
    FreedMemory.giveBack()
    return isNearlyExhausted
  }

  /// The bytes that this process may hold at most: the machine's, its container's or its own limit.
  package static let limit: Int = {
    [machine, group?.limit, dataLimit, addressLimit].compactMap { $0 }.min() ?? .max
  }()

  /// A process that holds a smaller share of the limit is not the one that fills the memory.
  private static let smallShare = limit / 8
  /// The share of the limit that a process may use.
  private static let largeShare = limit / 4 * 3
  /// So much stays free, for what the kernel itself needs.
  private static let reserve = min(limit / 16, 256 << 20)

  private static var isNearlyExhausted: Bool {
    // Nobody else takes from the process's own limit, and small pieces find room in what was freed.
    if let unasked, unasked < reserve, !FreedMemory.completes(unasked, to: reserve) { return true }
    guard let held, held > smallShare else { return false }
    if held > largeShare { return true }
    return sharedRoom.map { $0 < reserve } ?? false
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

  /// The bytes of the largest array that may still be made below the process's own limits, which
  /// `ulimit -d` and `ulimit -v` set.
  ///
  /// What was freed between other things does not count: a large array lies in one piece. What was
  /// freed at the end of the heap is given back to the system first.
  static var ownRoom: Int? {
    guard let room = unasked, room < limit / 2 else { return unasked }
    FreedMemory.giveBackAtTimes()
    return unasked
  }

  /// The bytes that were not yet asked for below the process's own limits.
  private static var unasked: Int? {
    let ofData = dataLimit.flatMap { room(below: $0, 5) }
    let ofAddresses = addressLimit.flatMap { room(below: $0, 0) }
    return [ofData, ofAddresses].compactMap { $0 }.min()
  }

  private static func room(below limit: Int, _ index: Int) -> Int? {
    pages(index).map { max(0, limit - $0) }
  }

  /// The most bytes of data, and of addresses of any kind.
  private static var dataLimit: Int? { softLimit(of: __rlimit_resource_t(RLIMIT_DATA.rawValue)) }
  private static var addressLimit: Int? { softLimit(of: __rlimit_resource_t(RLIMIT_AS.rawValue)) }

  private static func softLimit(of resource: __rlimit_resource_t) -> Int? {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur != rlim_t.max else { return nil }
    return Int(clamping: limit.rlim_cur)
  }

  /// A number of `/proc/self/statm`: 0 is the addresses, 1 what is in memory, 5 the data asked for.
  private static func pages(_ index: Int) -> Int? {
    let fields = SystemFile.read("/proc/self/statm")?.split(separator: " ") ?? []
    return fields.indices.contains(index) ? Int(fields[index]).map { $0 * pageSize } : nil
  }
  #else
  private static let machine: Int? = nil
  static let group: ControlGroup? = nil
  static let machineRoom: Int? = nil
  static let ownRoom: Int? = nil
  private static let unasked: Int? = nil
  private static let dataLimit: Int? = nil
  private static let addressLimit: Int? = nil
  private static let held: Int? = nil
  #endif
}
