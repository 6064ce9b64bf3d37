import JupyterKernel
import JupyterProtocol
import RNNKernel
import RichDisplay
import Synchronization

/// A notebook without Jupyter: cells go into the engine, and what they show is kept.
final class Notebook: Sendable {
  let engine = RNNEngine()
  private let comms: CommRegistry?

  /// Makes a notebook, in a front end that can be talked to if there are comms.
  init(comms: CommRegistry? = nil) {
    self.comms = comms
    if let comms { engine.register(in: comms) }
  }

  /// What a cell gave.
  struct Outcome {
    let result: MIMEBundle?
    let printed: String
    let displays: [MIMEBundle]

    var plain: String { result?.plain ?? "" }
  }

  /// Runs one cell under a number.
  @discardableResult
  func run(_ code: String, cell: Int = 0) async throws -> Outcome {
    let sink = RecordingSink()
    let context = ExecutionContext(sink: sink, comms: comms)
    let result = try await engine.execute(Cell(code: code, executionCount: cell), in: context)
    return sink.outputs.withLock {
      Outcome(result: result, printed: $0.printed, displays: $0.displays)
    }
  }

  /// Runs a cell that is to fail, and gives the error.
  func failure(_ code: String) async -> CellFailure? {
    do {
      try await run(code)
      return nil
    } catch {
      return error as? CellFailure
    }
  }
}

private final class RecordingSink: OutputSink {
  struct Outputs {
    var printed = ""
    var displays: [MIMEBundle] = []
  }

  let outputs = Mutex(Outputs())

  func write(_ text: String, to stream: StandardStream) {
    outputs.withLock { $0.printed += text }
  }

  func display(_ bundle: MIMEBundle, id: String?, metadata: [String: JSONValue]) {
    outputs.withLock { $0.displays.append(bundle) }
  }

  func update(_ bundle: MIMEBundle, id: String, metadata: [String: JSONValue]) {
    outputs.withLock { $0.displays[$0.displays.count - 1] = bundle }
  }

  func clearOutput(wait: Bool) {}

  func request(_ request: FrontEndRequest) {
    guard case .page(let bundle) = request else { return }
    outputs.withLock { $0.displays.append(bundle) }
  }

  func readLine(prompt: String, isPassword: Bool) throws -> String {
    throw StandardInputError.notAllowed
  }
}
