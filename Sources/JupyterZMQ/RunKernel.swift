public import JupyterKernel
import JupyterProtocol
public import Logging

/// Runs a kernel: serves the clients of a connection file until one of them ends the kernel, the
/// process gets SIGTERM, or its parent process is gone.
///
/// Call it first thing on the main thread, which then serves the sockets. SIGINT interrupts the
/// running cell. When this returns the process should exit at once, with `_exit` rather than
/// `exit` if a cell did not heed the end:
///
///     try runKernel(engine: MyEngine(), connectionFile: CommandLine.arguments[1])
///
/// - Parameters:
///   - engine: The language.
///   - connectionFile: The path of the file that the client has written.
///   - logger: Receives what a kernel's operator might want to know; write it to stderr.
/// - Throws: `WireError` if the connection file can not be used, `ZMQError` if an address is taken:
///   end with a message and a non-zero status, and the client tries another port.
public func runKernel(
  engine: any LanguageEngine,
  connectionFile: String,
  logger: Logger = Logger(label: "kernel", factory: StreamLogHandler.standardError(label:))
) throws {
  let connection = try ConnectionFile(path: connectionFile)
  guard let pipe = WakePipe() else { throw ZMQError.current(doing: "make a pipe") }
  let outbox = Outbox(pipe: pipe)
  let kernel = KernelServer(
    engine: engine,
    signer: MessageSigner(scheme: connection.scheme, key: connection.key),
    transport: outbox,
    logger: logger
  )
  SignalWatch.start(onInterrupt: kernel.interrupt, onTerminate: kernel.stop)
  let server = try ZMQServer(
    connection: connection,
    kernel: kernel,
    outbox: outbox,
    pipe: pipe,
    parent: ParentProcess()
  )
  kernel.start()
  server.run()
  if !kernel.waitUntilFinished(atMost: .milliseconds(100)) {
    logger.warning("the running cell did not end in time")
  }
}
