import JupyterKernel
import JupyterProtocol
import RichDisplay

/// The words of the echo language: one for each thing that a cell may do to the world outside.
enum Word: String, CaseIterable {
  // Output.
  case print
  case stderr
  case count
  case display
  case update
  case rich
  case number
  case clear

  // What the front end is asked for.
  case page
  case next
  case exit
  case read
  case password
  case comm
  case listen

  // What goes wrong.
  case error
  case wait
  case sleep

  // What is done past the kernel.
  case raw
  case bytes
  case crash

  /// Carries out one line; returns its value if it has one.
  func say(_ text: String, in context: ExecutionContext) async throws -> MIMEBundle? {
    let bundle = MIMEBundle(plain: text, html: "<p>\(text)</p>")
    switch self {
    case .print: context.write(text + "\n")
    case .stderr: context.write(text + "\n", to: .stderr)
    case .count:
      for number in 0..<(Int(text) ?? 0) {
        try Task.checkCancellation()
        context.write("line \(number)\n")
      }
    case .display: context.display(bundle, id: "echo")
    case .update: context.update(bundle, id: "echo")
    case .rich: return bundle
    case .number: context.display(bundle, metadata: ["number": .double(Double(text) ?? .nan)])
    case .clear: context.clearOutput(wait: text == "wait")
    case .page: context.page(bundle)
    case .next: context.setNextInput(text)
    case .exit: context.askExit()
    case .read: return MIMEBundle(plain: try context.readLine(prompt: text))
    case .password: return MIMEBundle(plain: try context.readLine(prompt: text, isPassword: true))
    case .comm: context.comms.map { say(text, overCommOf: $0) }
    case .listen:
      context.comms?.register(target: text) { comm, _ in
        // Weak, because the comm keeps its handler.
        comm.onMessage { [weak comm] data, buffers in comm?.send(data, buffers: buffers) }
      }
    case .error: throw CellFailure(name: "EchoError", message: text, traceback: ["error \(text)"])
    case .wait: while true { try Task.checkCancellation() }
    case .sleep: try await Task.sleep(for: .seconds(Double(text) ?? 3600))
    case .raw: try Raw.write(text)
    case .bytes: Raw.write(bytes: text.split(separator: " ").compactMap { UInt8($0, radix: 16) })
    case .crash: Crash(rawValue: text)?.happen()
    }
    return nil
  }

  /// Opens a comm that says its target first, and then back what it is told.
  private func say(_ text: String, overCommOf comms: CommRegistry) {
    let comm = comms.open(target: text)
    comm.onMessage { data, buffers in comm.send(data, buffers: buffers) }
    comm.send(["said": .string(text)])
  }
}
