import JupyterKernel
import JupyterProtocol
import Logging

/// What lies between a kernel and the client of a test.
protocol TestWire: AnyObject {
  /// The kernel's end.
  var transport: any KernelTransport { get }

  /// Where the kernel writes its log.
  var logger: Logger { get }

  /// Whether the kernel has stopped its end.
  var isStopped: Bool { get }

  /// Connects the client with the kernel, which greets it.
  func connect(to kernel: KernelServer)

  /// Sends a request; the kernel has taken it when this returns.
  func send(_ frames: [Frame], on channel: Channel)

  /// Waits for what the kernel sends next, in the order in which it was made.
  func next(atMost timeout: Duration) -> (channel: Channel, frames: [Frame])?
}

/// A wire in memory.
final class MemoryWire: TestWire {
  /// What a client is called where its requests arrive.
  static let identity: Frame = [7]

  let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  private let memory = InMemoryTransport()
  private var kernel: KernelServer?

  var transport: any KernelTransport { memory }
  var isStopped: Bool { memory.isStopped }

  func connect(to kernel: KernelServer) {
    self.kernel = kernel
    kernel.announceStart()
  }

  func send(_ frames: [Frame], on channel: Channel) {
    kernel?.receive([Self.identity] + frames, on: channel)
  }

  func next(atMost timeout: Duration) -> (channel: Channel, frames: [Frame])? {
    memory.next(atMost: timeout).map { ($0.channel, $0.frames) }
  }
}
