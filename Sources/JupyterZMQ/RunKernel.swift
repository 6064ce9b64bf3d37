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
///   - connectionFile: The path of the file that the client has written: a connection file, or a
///     registration file, by which the kernel chooses its ports and tells them to the client. Ports
///     that are 0 are chosen too, and entered in the file. Without a path the kernel makes a file
///     where Jupyter looks for running kernels, and says how to connect.
///   - keepsHistory: Whether cells are kept for later sessions, in the user's Jupyter data folder:
///     `history/NAME.jsonl` there, readable for the user alone.
///   - logger: Receives what a kernel's operator might want to know; nil for standard error. What
///     else is written to standard error while a cell runs is shown in the notebook.
/// - Throws: `WireError` if the connection file can not be used, `ZMQError` if an address is taken
///   or the client does not acknowledge the registration, `ThreadError` if the system has no thread
///   left: end with a message and a non-zero status, and the client tries another port.
public func runKernel(
  engine: any LanguageEngine,
  connectionFile: String?,
  keepsHistory: Bool = true,
  logger: Logger? = nil
) throws {
  StandardDescriptors.openMissing()
  StandardDescriptors.raiseLimit()
  let connection = try connectionFile.map { try ConnectionFile(path: $0) } ?? ConnectionFile()
  guard let pipe = WakePipe() else { throw ZMQError.current(doing: "make a pipe") }
  let signer = MessageSigner(scheme: connection.scheme, key: connection.key)
  let outbox = Outbox(pipe: pipe)
  let capture = DescriptorCapture()
  defer { capture.stop() }
  let logger =
    logger
    ?? Logger(label: "kernel") { label in
      DescriptorLog(descriptor: capture.errorDescriptor, label: label)
    }
  let kernel = KernelServer(
    engine: engine,
    signer: signer,
    transport: outbox,
    logger: logger,
    capture: capture,
    historyPath: keepsHistory ? JupyterFolders.history(ofKernel: engine.implementation.name) : nil
  )
  try SignalWatch.start(onInterrupt: kernel.interrupt, onTerminate: kernel.stop)
  let server = try ZMQServer(
    connection: connection,
    kernel: kernel,
    outbox: outbox,
    pipe: pipe,
    parent: ParentProcess()
  )
  try server.register(signer: signer)
  warnOfDoors(of: server.connection, logger: logger)
  let published =
    server.hasChosenPorts ? publish(server.connection, path: connectionFile, logger: logger) : nil
  if connectionFile == nil, let published {
    PatientWriter.write(
      "to connect a client: \(published.invitation)\n",
      to: capture.errorDescriptor
    )
  }
  defer { published?.remove() }
  try CrashWatch.start(onCrash: kernel.reportCrash)
  try kernel.start()
  server.run()
  CrashWatch.endIfCrashed()
  if !kernel.waitUntilFinished(atMost: .milliseconds(100)) {
    logger.warning("the running cell did not end in time")
  }
}

/// Says who else can run code here, where that is more than the user.
private func warnOfDoors(of connection: ConnectionFile, logger: Logger) {
  if connection.key.isEmpty {
    logger.warning("messages carry no signature, for the key is empty: who connects can run code")
  }
  if connection.isPublic, connection.curve == nil {
    logger.warning(
      "listening at '\(connection.ip)', where other machines may connect, without encryption"
    )
  }
}

private func publish(
  _ connection: ConnectionFile,
  path: String?,
  logger: Logger
) -> PublishedConnection? {
  do {
    return try PublishedConnection(connection, path: path)
  } catch {
    logger.warning("can not write a connection file for further clients: \(error)")
    return nil
  }
}
