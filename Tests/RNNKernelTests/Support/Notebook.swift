import JupyterKernel
import JupyterProtocol
import RNNKernel
import RichDisplay
import Synchronization

/// A notebook without Jupyter: cells go into the engine, and what they show is kept.
final class Notebook: Sendable {
  let engine: RNNEngine
  private let comms: CommRegistry?
  private let isWatched: Bool

  /// Makes a notebook, in a front end that can be talked to if there are comms.
  init(comms: CommRegistry? = nil, isWatched: Bool = false, isGraded: Bool = false) {
    engine = RNNEngine(isGrading: isGraded)
    self.comms = comms
    self.isWatched = isWatched
    if let comms { engine.register(in: comms) }
  }

  /// What a cell gave.
  struct Outcome {
    let result: MIMEBundle?
    let printed: String
    let displays: [MIMEBundle]

    /// What displays were updated with, in order.
    let updates: [MIMEBundle]

    /// How often all outputs were cleared.
    let clears: Int

    var plain: String { result?.plain ?? "" }
  }

  /// Runs one cell under a number; a grader says which cells are the teacher's.
  @discardableResult
  func run(_ code: String, cell: Int = 0, isLocked: Bool = false) async throws -> Outcome {
    let sink = RecordingSink()
    let context = ExecutionContext(sink: sink, comms: comms, isWatched: isWatched)
    let metadata: [String: JSONValue] = ["nbgrader": .object(["locked": .bool(isLocked)])]
    let cell = Cell(code: code, executionCount: cell, metadata: metadata)
    let result = try await engine.execute(cell, in: context)
    return sink.outcome(result)
  }

  /// Runs a cell that is interrupted when it updates a display for the first time.
  func runInterrupted(_ code: String) async -> Outcome {
    let sink = RecordingSink(interruptsAtUpdate: true)
    let (engine, isWatched) = (engine, isWatched)
    let running = Task {
      try await engine.execute(
        Cell(code: code, executionCount: 0),
        in: ExecutionContext(sink: sink, isWatched: isWatched)
      )
    }
    let result = try? await running.value
    return sink.outcome(result ?? nil)
  }

  /// Runs a cell that is to fail, and gives the error.
  func failure(_ code: String, cell: Int = 0, isLocked: Bool = false) async -> CellFailure? {
    do {
      try await run(code, cell: cell, isLocked: isLocked)
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
    var updates: [MIMEBundle] = []
    var clears = 0
  }

  let outputs = Mutex(Outputs())
  private let interruptsAtUpdate: Bool

  init(interruptsAtUpdate: Bool = false) {
    self.interruptsAtUpdate = interruptsAtUpdate
  }

  /// What was shown, with the cell's value.
  func outcome(_ result: MIMEBundle?) -> Notebook.Outcome {
    outputs.withLock {
      Notebook.Outcome(
        result: result,
        printed: $0.printed,
        displays: $0.displays,
        updates: $0.updates,
        clears: $0.clears
      )
    }
  }

  func write(_ text: String, to stream: StandardStream) {
    outputs.withLock { $0.printed += text }
  }

  func display(_ bundle: MIMEBundle, id: String?, metadata: [String: JSONValue]) {
    outputs.withLock { $0.displays.append(bundle) }
  }

  func update(_ bundle: MIMEBundle, id: String, metadata: [String: JSONValue]) {
    outputs.withLock {
      $0.displays[$0.displays.count - 1] = bundle
      $0.updates.append(bundle)
    }
    // The cell's own task is the one that shows this.
    if interruptsAtUpdate { withUnsafeCurrentTask { $0?.cancel() } }
  }

  func clearOutput(wait: Bool) {
    outputs.withLock {
      $0.displays = []
      $0.clears += 1
    }
  }

  func request(_ request: FrontEndRequest) {
    guard case .page(let bundle) = request else { return }
    outputs.withLock { $0.displays.append(bundle) }
  }

  func readLine(prompt: String, isPassword: Bool) throws -> String {
    throw StandardInputError.notAllowed
  }
}
