#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The cores that this process may use: in a container, or under `taskset`, fewer than the machine
/// has.
package enum UsableCores {
  /// How many there are, 1 or more.
  ///
  /// Those that the process may run on, and not more than its control group pays for: with the time
  /// of one core, two threads that wait for each other would mostly wait.
  package static var count: Int {
    #if canImport(Glibc)
    let group = line(of: "/proc/self/cgroup") { $0.hasPrefix("0::/") ? $0.dropFirst(3) : nil }
    return min(allowed, group.flatMap { quota(of: $0, under: "/sys/fs/cgroup") } ?? allowed)
    #else
    return max(1, sysconf(_SC_NPROCESSORS_ONLN))
    #endif
  }

  #if canImport(Glibc)
  /// The cores that the scheduler may put the process on.
  ///
  /// Linux tells them as a mask, a bit for each core: `Cpus_allowed:   ff,00000003`.
  private static var allowed: Int {
    let mask = line(of: "/proc/self/status") { line in
      line.hasPrefix("Cpus_allowed:") ? line.split(separator: "\t").last : nil
    }
    let cores = mask?.reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount }
    return max(1, cores ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The whole cores that a control group and those above it pay for, nil for no limit.
  ///
  /// Linux keeps a group's limit as two numbers of microseconds: `max 100000`, or `150000 100000` for
  /// one and a half cores.
  ///
  /// - Parameters:
  ///   - group: The group's path, `/` for the uppermost.
  ///   - root: Where the groups are mounted.
  /// - Returns: 1 or more.
  package static func quota(of group: some StringProtocol, under root: String) -> Int? {
    var limits: [Int] = []
    var folders = group.split(separator: "/")
    while true {
      let path = folders.reduce(root) { "\($0)/\($1)" } + "/cpu.max"
      let numbers = line(of: path) { $0.split(separator: " ").compactMap { Int($0) } }
      if let numbers, numbers.count == 2, numbers[1] > 0 { limits.append(numbers[0] / numbers[1]) }
      if folders.popLast() == nil { break }
    }
    return limits.min().map { max(1, $0) }
  }

  /// The first line of a file of which something can be made.
  private static func line<Result>(
    of path: String,
    _ read: (Substring) -> Result?
  ) -> Result? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [CChar](repeating: 0, count: 4096)
    while fgets(&bytes, Int32(bytes.count), file) != nil {
      let text = String(
        decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
        as: UTF8.self
      )
      let line = text.split(separator: "\n").first ?? ""
      if let result = read(line) { return result }
    }
    return nil
  }
  #endif
}
