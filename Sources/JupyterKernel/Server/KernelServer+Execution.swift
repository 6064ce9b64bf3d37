import JupyterProtocol
import Logging
import RichDisplay
import Synchronization

extension KernelServer {
  private enum Outcome {
    case value(MIMEBundle?, expressions: [String: JSONValue])
    case failure(CellFailure)

    var isFailure: Bool { if case .failure = self { true } else { false } }
  }

  /// Carries out a shell's cells and comm messages in their order, until the shell ends.
  func runExecutionLoop(of shell: Shell) {
    while let (request, isAborted) = shell.queue.next() {
      publisher.publish(Status(.busy), parentHeader: request.message.header)
      if isAborted {
        let count = shell.executionCount.load(ordering: .relaxed)
        reply(to: request, ExecuteReply.aborted(executionCount: count))
      } else if case .inShell(let carryOut) = MessageRoute.work(for: request) {
        carryOut(self, request, shell)
      }
      shell.queue.finish()
      publisher.publish(Status(.idle), parentHeader: request.message.header)
      announceRunning()
      // A question may have waited for this cell.
      introspection.withLock { _ in }
    }
  }

  /// Runs a cell, from what repeats its code to the reply.
  func execute(_ content: ExecuteRequest, for request: Request, in shell: Shell) {
    let cell = makeCell(of: content, for: request, in: shell)
    if !cell.isSilent {
      publisher.publish(
        ExecuteInput(code: cell.code, executionCount: cell.executionCount),
        parentHeader: request.message.header
      )
    }
    // Nobody looks back for nothing.
    if cell.storesHistory, !cell.code.allSatisfy(\.isWhitespace) {
      history.withLock {
        $0.add(line: cell.executionCount, input: cell.code, subshell: shell.id)
      }
    }
    let input = content.allowStdin ? InputMailbox(questions: questions) : nil
    // What was written before the cell is not the cell's.
    capture?.drainAll()
    capture?.forgetErrorText()
    let output = makeOutput(for: request, isSilent: cell.isSilent, input: input)
    let outcome = run(cell, content, output: output, in: shell)
    output.flushAtEnd()
    let isAborting = shell.queue.isInterrupted || outcome.isFailure
    if isAborting, content.stopOnError, !cell.isSilent {
      // Before anybody can learn of the failure, so that only what was sent before it is aborted.
      transport.drainIncoming()
      shell.queue.abortWaitingCells()
    }
    finish(cell, outcome, output: output, request: request)
  }

  private func makeCell(
    of content: ExecuteRequest,
    for request: Request,
    in shell: Shell
  ) -> Cell {
    let metadata =
      (try? decode(JSONValue.self, from: request.message.metadata, part: "metadata"))?.object ?? [:]
    let count =
      content.storeHistory
      ? shell.executionCount.add(1, ordering: .relaxed).newValue
      : shell.executionCount.load(ordering: .relaxed)
    return Cell(
      code: content.code,
      executionCount: count,
      isSilent: content.silent,
      storesHistory: content.storeHistory,
      cellID: metadata["cellId"]?.string,
      subshellID: shell.id,
      metadata: metadata
    )
  }

  private func makeOutput(
    for request: Request,
    isSilent: Bool,
    input: InputMailbox?
  ) -> CellOutput {
    CellOutput(
      request: request,
      isSilent: isSilent,
      publisher: publisher,
      transport: transport,
      input: input,
      now: now,
      rates: audience.rates,
      capture: capture
    )
  }

  private func run(
    _ cell: Cell,
    _ content: ExecuteRequest,
    output: CellOutput,
    in shell: Shell
  ) -> Outcome {
    let engine = self.engine
    let context = ExecutionContext(
      sink: output,
      comms: comms,
      isWatched: audience.watches(content)
    )
    return carryOut(in: shell, writingTo: output) {
      do {
        let value = try await engine.execute(cell, in: context)
        var expressions: [String: JSONValue] = [:]
        for (name, expression) in content.userExpressions {
          expressions[name] = await Self.evaluate(expression, by: engine, in: context)
        }
        return .value(value, expressions: expressions)
      } catch {
        return .failure(CellFailure(error))
      }
    }
  }

  /// Runs something on the shell's thread that an interrupt can end.
  private func carryOut<Value: Sendable>(
    in shell: Shell,
    writingTo output: CellOutput,
    _ body: @escaping @Sendable () async -> Value
  ) -> Value {
    let order = requestsBegun.add(1, ordering: .relaxed).oldValue
    return shell.executor.run {
      shell.queue.setRunning(task: $0, output: output, order: order)
    } _: {
      await CellOutput.$current.withValue(output) { await body() }
    }
  }

  private static func evaluate(
    _ expression: String,
    by engine: any LanguageEngine,
    in context: ExecutionContext
  ) async -> JSONValue {
    do {
      let value = try await engine.evaluate(expression, in: context)
      return ExpressionResult.value(data: value.json)
    } catch {
      return ExpressionResult.error(CellFailure(error).reply)
    }
  }

  private func finish(_ cell: Cell, _ outcome: Outcome, output: CellOutput, request: Request) {
    let answer: ExecuteReply
    switch outcome {
    case .value(let value, let expressions):
      if let value {
        output.publish(ExecuteResult(executionCount: cell.executionCount, data: value.json))
        if cell.storesHistory {
          history.withLock {
            $0.setOutput(value.plain, line: cell.executionCount, subshell: cell.subshellID)
          }
        }
      }
      answer = .ok(
        executionCount: cell.executionCount,
        payload: output.requests.map(\.payload),
        userExpressions: expressions
      )
    case .failure(let failure):
      output.publish(ErrorOutput(failure.reply))
      answer = .error(executionCount: cell.executionCount, failure.reply)
    }
    output.finish()
    reply(to: request, answer)
  }

  /// Does what a message over a comm asks for; one that can not be read is dropped.
  func carryOutComm<Content: MessageContent>(
    _ request: Request,
    _ type: Content.Type,
    in shell: Shell,
    _ body: @escaping @Sendable (Content) -> Void
  ) {
    let output = makeOutput(for: request, isSilent: false, input: nil)
    carryOut(in: shell, writingTo: output) { [logger] in
      do throws(WireError) {
        body(try decode(type, from: request.message.content, part: "content"))
      } catch {
        logger.warning("dropped a '\(request.header.type)': \(error)")
      }
    }
    output.flushAtEnd()
    output.finish()
  }
}
