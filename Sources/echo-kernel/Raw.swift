import Foundation
import JupyterKernel

#if canImport(Glibc)
@preconcurrency import Glibc
#else
@preconcurrency import Darwin
#endif

/// Output past the kernel, as libraries make it.
enum Raw {
  /// Writes one line in each of four ways.
  static func write(_ text: String) throws {
    puts("puts " + text)
    for character in ("putchar " + text + "\n").utf8 { putchar(Int32(character)) }
    try FileHandle.standardError.write(contentsOf: Data("FileHandle \(text)\n".utf8))
    let child = Process()
    child.executableURL = URL(filePath: "/bin/echo")
    child.arguments = ["child", text]
    try child.run()
    child.waitUntilExit()
  }

  /// Writes bytes to standard output, one call each.
  static func write(bytes: [UInt8]) {
    for byte in bytes { withUnsafePointer(to: byte) { _ = Foundation.write(STDOUT_FILENO, $0, 1) } }
  }
}

/// Ways to end a process in the middle of a cell.
enum Crash: String {
  case trap
  case fatal
  case overflow
  case abort
  case segfault
  case stack

  /// Ends the process.
  func happen() {
    switch self {
    case .trap:
      let empty = [Int](repeating: 0, count: Int(getpid()) - Int(getpid()))
      print(empty[1])
    case .fatal: print(Dictionary(uniqueKeysWithValues: [("twice", 1), ("twice", 2)]))
    case .overflow:
      let most = Int.max
      print(most + Int(getpid()))
    case .abort: Foundation.abort()
    case .segfault:
      UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .stack:
      // On a small stack, for a cell's own has a gigabyte to fill.
      try? KernelThread.start(stackSize: 1 << 20) { print(depth(1)) }
      while true { pause() }
    }
  }

  private func depth(_ level: Int) -> Int {
    guard getpid() > 0 else { return level }
    return withUnsafeTemporaryAllocation(byteCount: 512, alignment: 16) { bytes in
      bytes[0] = UInt8(truncatingIfNeeded: level)
      // No sum, or the optimizer would make a loop of it.
      return (depth(level + 1) &* 3) ^ Int(bytes[0])
    }
  }
}
