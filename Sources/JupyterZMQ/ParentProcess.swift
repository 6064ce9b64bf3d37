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

  /// Watches the parent if it has said, in `JPY_PARENT_PID`, that it is the one to watch.
  ///
  /// A parent that is not ours, because a shell or a container's first process stands between, can
  /// not be watched; then there is none.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard let text = environment["JPY_PARENT_PID"], let identifier = pid_t(text),
      identifier == getppid(), identifier != 1
    else { return nil }
    self.identifier = identifier
  }

  /// Whether the parent has ended; the system has then given the kernel another one.
  var isGone: Bool { getppid() != identifier }
}
