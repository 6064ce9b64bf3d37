#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The memory that is free, asked before much of it is taken, and the memory that was taken.
package enum Memory {
  /// The bytes that this process can still take, or nil where the system does not tell.
  ///
  /// The least of what the machine has without swapping, what the process's container leaves, and
  /// what its own limits leave.
  package static var available: Int? {
    [sharedRoom, ownRoom].compactMap { $0 }.min()
  }

  /// What the machine has without swapping and the container leaves, both for others too.
  static var sharedRoom: Int? { [machineRoom, group?.available].compactMap { $0 }.min() }

  /// The most bytes that this process has ever held in memory.
  package static var peak: Int {
    var usage = rusage()
    #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss << 10
    #else
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
    #endif
  }

  /// Checks that there is room for something before it is made.
  ///
  /// - Parameters:
  ///   - needed: Its size in bytes; `Int.max` stands for more than can be counted.
  ///   - what: Its name, for the message.
  /// - Throws: `RecurrentLMError.notEnoughMemory` if it is larger than what is free.
  package static func check(needed: Int, for what: String) throws {
    // Asking costs 20 microseconds, and what is small always fits.
    guard needed > 16 << 20, let available, needed > available else { return }
    throw RecurrentLMError.notEnoughMemory(what: what, needed: needed, available: available)
  }

  /// A size as a person reads it.
  ///
  /// - Parameter bytes: The size in bytes.
  /// - Returns: A text such as `12.3 GiB`.
  package static func text(bytes: Int) -> String {
    var size = Double(bytes)
    for unit in ["bytes", "KiB", "MiB", "GiB", "TiB"] {
      if size < 1024 { return unit == "bytes" ? "\(bytes) bytes" : "\(decimal(size, 1)) \(unit)" }
      size /= 1024
    }
    return bytes == Int.max ? "more than 8 EiB" : "\(decimal(size, 1)) PiB"
  }
}
