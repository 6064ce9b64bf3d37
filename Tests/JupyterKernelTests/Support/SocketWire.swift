import Foundation
import JupyterKernel
import JupyterProtocol
import JupyterZMQ
import Logging
import Testing

/// A wire of ZeroMQ sockets over ipc: those of the kernel, and those of its client.
///
/// Channels do not wait for one another, so a test could not know what arrives first. Behind each
/// request goes a frame that is no message: once the kernel has logged that it drops it, the request
/// has arrived. And the kernel counts its messages, so they can be put in order again.
final class SocketWire: TestWire {
  private struct Kernel {
    var dropped = 0
    var isListening = false
    var hasEnded = false
  }

  /// Counts the messages that the kernel drops.
  private struct DropLog: LogHandler {
    let kernel: Monitor<Kernel>
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.warning

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      guard "\(event.message)".hasPrefix("dropped a message on ") else { return }
      kernel.withLock { $0.dropped += 1 }
    }
  }

  let logger: Logger
  private let outbox: Outbox
  private let pipe: WakePipe
  private let connection: ConnectionFile
  private let folder: URL
  private let kernel: Monitor<Kernel>
  private var client: SocketClient?
  private var barriers = 0
  private var held: [Int: (channel: Channel, frames: [Frame])] = [:]
  private var number = 1

  init() throws {
    let kernel = Monitor(Kernel())
    self.kernel = kernel
    logger = Logger(label: "test") { _ in DropLog(kernel: kernel) }
    pipe = try #require(WakePipe())
    outbox = Outbox(pipe: pipe)
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    connection = try ConnectionFile(json: [
      "transport": "ipc", "ip": .string(folder.appending(path: "k").path), "key": "secret",
      "shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5,
    ])
  }

  deinit {
    client = nil
    _ = kernel.wait(atMost: .seconds(10)) { $0.hasEnded || !$0.isListening ? true : nil }
    try? FileManager.default.removeItem(at: folder)
  }

  var transport: any KernelTransport { outbox }
  var isStopped: Bool { outbox.isStopped }

  func connect(to server: KernelServer) {
    let (connection, outbox, pipe, kernel) = (self.connection, self.outbox, self.pipe, self.kernel)
    try? KernelThread.start(stackSize: 1 << 20) {
      let sockets = try? ZMQServer(
        connection: connection,
        kernel: server,
        outbox: outbox,
        pipe: pipe,
        parent: nil
      )
      kernel.withLock { $0.isListening = sockets != nil }
      sockets?.run()
      kernel.withLock { $0.hasEnded = true }
    }
    _ = kernel.wait { $0.isListening || $0.hasEnded ? true : nil }
    client = SocketClient(connection, identity: MemoryWire.identity)
    // What is sent before the greeting would be lost, and questions need a listener.
    while held.isEmpty { hold() }
    for channel in [Channel.shell, .control, .stdin] { pass(channel) }
  }

  func send(_ frames: [Frame], on channel: Channel) {
    client?.send(frames, on: channel)
    pass(channel)
  }

  func next(atMost timeout: Duration) -> (channel: Channel, frames: [Frame])? {
    let end = ContinuousClock.now + timeout
    while ContinuousClock.now < end {
      if let message = held.removeValue(forKey: number) {
        number += 1
        return message
      }
      let hasEnded = kernel.withLock { $0.hasEnded }
      // What a thread of the kernel has made but not sent before the end, never comes.
      if !hold(), hasEnded { number = held.keys.filter { $0 > number }.min() ?? number }
    }
    return nil
  }

  /// Waits until all has arrived that was sent on a channel.
  private func pass(_ channel: Channel) {
    barriers += 1
    client?.send([Frame("no message".utf8)], on: channel)
    let barriers = self.barriers
    _ = kernel.wait(atMost: .seconds(10)) { $0.dropped >= barriers || $0.hasEnded ? true : nil }
  }

  /// Waits a moment for messages, and tells whether any came.
  @discardableResult
  private func hold() -> Bool {
    let messages = client?.receive(within: 100) ?? []
    for (channel, frames) in messages {
      let header = frames.firstIndex(of: WireMessage.delimiter).map { frames[$0 + 2] } ?? []
      let id = JSONValue(parsing: String(decoding: header, as: UTF8.self))?["msg_id"]?.string
      guard let number = id?.split(separator: "_").last.flatMap({ Int($0) }) else { continue }
      held[number] = (channel, frames)
    }
    return !messages.isEmpty
  }
}
