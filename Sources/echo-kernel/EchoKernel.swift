import JupyterKernel
import JupyterZMQ

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A kernel whose cells are words to say back: all that a kernel needs, in one file.
@main enum EchoKernel {
  static func main() {
    do {
      guard CommandLine.arguments.count > 1 else { throw Usage() }
      try runKernel(engine: EchoEngine(), connectionFile: CommandLine.arguments[1])
      _exit(0)
    } catch {
      let message = "echo-kernel: \(error)\n"
      _ = message.withCString { write(STDERR_FILENO, $0, strlen($0)) }
      exit(1)
    }
  }

  private struct Usage: Error, CustomStringConvertible {
    let description = "expected a connection file, found no argument"
  }
}
