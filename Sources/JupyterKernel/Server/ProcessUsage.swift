import JupyterProtocol

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Measures what the kernel's process and its machine use, each time since the last time.
///
/// The figures of the machine come from `/proc` and are left out where there is none.
struct ProcessUsage {
  private var lastTime: Double?
  private var lastProcessSeconds = 0.0
  private var lastMachine: (busy: Double, total: Double)?

  /// The figures now; shares of processors need an earlier call to compare with.
  mutating func measure() -> UsageReply {
    let process = ProcessInfo.processInfo
    let time = process.systemUptime
    let seconds = processSeconds()
    let share = lastTime.map { 100 * (seconds - lastProcessSeconds) / max(time - $0, 1e-3) }
    (lastTime, lastProcessSeconds) = (time, seconds)
    return UsageReply(
      hostname: process.hostName,
      pid: Int(process.processIdentifier),
      kernelCPU: share ?? 0,
      kernelMemory: residentBytes(),
      cpuCount: process.processorCount,
      hostCPUPercent: machineShare(),
      hostVirtualMemory: memory()
    )
  }

  private func processSeconds() -> Double {
    var usage = rusage()
    #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
    getrusage(RUSAGE_SELF, &usage)
    #endif
    return [usage.ru_utime, usage.ru_stime]
      .reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }

  // The second number of statm is the resident size in pages.
  private func residentBytes() -> Int {
    let fields = contents(of: "/proc/self/statm").split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
  }

  // The first line of stat counts ticks: user, nice, system, idle, wait for input, and others.
  private mutating func machineShare() -> Double? {
    let ticks = contents(of: "/proc/stat").prefix { $0 != "\n" }.split(separator: " ")
      .compactMap { Double($0) }
    guard ticks.count > 4 else { return nil }
    let total = ticks.reduce(0, +)
    let now = (busy: total - ticks[3] - ticks[4], total: total)
    defer { lastMachine = now }
    guard let last = lastMachine, now.total > last.total else { return 0 }
    return 100 * (now.busy - last.busy) / (now.total - last.total)
  }

  private func memory() -> UsageReply.Memory? {
    var bytes: [Substring: Int] = [:]
    for line in contents(of: "/proc/meminfo").split(separator: "\n") {
      let fields = line.split(whereSeparator: { $0 == " " || $0 == ":" })
      if fields.count > 1 { bytes[fields[0]] = (Int(fields[1]) ?? 0) * 1024 }
    }
    guard let total = bytes["MemTotal"], let available = bytes["MemAvailable"], total > 0 else {
      return nil
    }
    return UsageReply.Memory(
      total: total,
      available: available,
      percent: 100 * Double(total - available) / Double(total),
      used: total - available,
      free: bytes["MemFree"] ?? 0
    )
  }

  private func contents(of path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
