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

/// The process that started the kernel, and without which the kernel has nobody to serve.
package struct ParentProcess {
  private let identifier: pid_t

  /// When it was started, if something stands between it and the kernel; nil for a direct parent.
  private let startTime: String?

  /// Watches the process that has said, in `JPY_PARENT_PID`, that it is the one to watch.
  ///
  /// It need not be the direct parent: a shell or another wrapper may stand between. But one that is
  /// no ancestor bears the number by chance, as in a container that counts its own processes; then
  /// there is none to watch.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard let text = environment["JPY_PARENT_PID"], let identifier = pid_t(text), identifier > 1
    else { return nil }
    self.identifier = identifier
    if identifier == getppid() {
      startTime = nil
    } else {
      guard Self.ancestors.contains(identifier), let process = Self.process(identifier) else {
        return nil
      }
      startTime = process.startTime
    }
  }

  /// Whether it has ended; the system has then given its children another parent, and its number may
  /// belong to another process.
  var isGone: Bool {
    guard let startTime else { return getppid() != identifier }
    return Self.process(identifier)?.startTime != startTime
  }

  private static var ancestors: [pid_t] {
    var ancestors: [pid_t] = []
    var next = getppid()
    while next > 1, !ancestors.contains(next) {
      ancestors.append(next)
      next = process(next)?.parent ?? 0
    }
    return ancestors
  }

  // From Linux's /proc; elsewhere, and for one that has ended, nil.
  private static func process(_ identifier: pid_t) -> (parent: pid_t, startTime: String)? {
    guard let text = try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8),
      // The name in front may hold anything; behind it come the state, the parent and others.
      let name = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[name...].dropFirst().split(separator: " ")
    guard fields.count > 19, !["Z", "X"].contains(fields[0]), let parent = pid_t(fields[1]) else {
      return nil
    }
    return (parent, String(fields[19]))
  }
}
