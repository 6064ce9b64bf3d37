import JupyterProtocol
import Synchronization

extension KernelServer {
  private static let refusal =
    "this kernel lists variables; its cells cannot be stopped, nor be stepped through"
  private static let busy = "the cell that runs is changing its variables: ask again"

  /// Answers the debugger's questions about variables, and refuses all others.
  func debug(_ request: Request) {
    // Who offers no variables has no debugger.
    guard let inspector = engine.variableInspector else { return leaveUnanswered(request) }
    carryOut(request, DebugRequest.self) { reply(to: request, answer($0, inspector)) }
  }

  private func answer(_ request: DebugRequest, _ inspector: any VariableInspector) -> DebugReply {
    switch request.command {
    case "debugInfo": return DebugReply(to: request, body: debugInfo)
    case "initialize":
      return DebugReply(to: request, body: ["exceptionBreakpointFilters": .array([])])
    case "attach", "disconnect":
      pane.withLock { $0.isAttached = request.command == "attach" }
      return DebugReply(to: request)
    case "configurationDone": return DebugReply(to: request)
    case "inspectVariables": return variables(request, inspector)
    case "variables": return parts(request, inspector)
    case "richInspectVariables": return display(request, inspector)
    // Front ends read these lists although they are refused.
    case "setBreakpoints":
      return DebugReply(to: request, message: Self.refusal, body: ["breakpoints": .array([])])
    case "dumpCell":
      return DebugReply(to: request, message: Self.refusal, body: ["sourcePath": .string("")])
    default: return DebugReply(to: request, message: Self.refusal)
    }
  }

  /// That nothing can be stopped, and how JupyterLab is to name cells, which it wants to know.
  private var debugInfo: [String: JSONValue] {
    [
      "isStarted": .bool(pane.withLock { $0.isAttached }), "hashMethod": .string("Murmur2"),
      "hashSeed": .int(0), "tmpFilePrefix": .string("cell-"), "tmpFileSuffix": .string(".swift"),
      "breakpoints": .array([]), "stoppedThreads": .array([]), "richRendering": .bool(true),
      "exceptionPaths": .array([]), "copyToGlobals": .bool(false),
    ]
  }

  private func variables(
    _ request: DebugRequest,
    _ inspector: any VariableInspector
  ) -> DebugReply {
    do {
      let found = try inspector.inspectedVariables()
      let list = pane.withLock { pane in
        pane.take(found)
        return pane.last
      }
      return DebugReply(to: request, body: ["variables": .array(list)])
    } catch {
      let last = pane.withLock { $0.last }
      return DebugReply(to: request, message: Self.busy, body: ["variables": .array(last)])
    }
  }

  private func parts(_ request: DebugRequest, _ inspector: any VariableInspector) -> DebugReply {
    let reference = request.arguments["variablesReference"]?.int ?? 0
    let empty: [String: JSONValue] = ["variables": .array([])]
    guard let place = pane.withLock({ $0.place(reference) }) else {
      let message = "expected a 'variablesReference' of the last list, found \(reference)"
      return DebugReply(to: request, message: message, body: empty)
    }
    do {
      let found = try inspector.inspectedParts(of: place.name, at: place.path)
      let list = pane.withLock { $0.parts(found, of: place) }
      return DebugReply(to: request, body: ["variables": .array(list)])
    } catch {
      return DebugReply(to: request, message: Self.busy, body: empty)
    }
  }

  private func display(_ request: DebugRequest, _ inspector: any VariableInspector) -> DebugReply {
    let empty: [String: JSONValue] = ["data": .object([:]), "metadata": .object([:])]
    guard let name = request.arguments["variableName"]?.string else {
      return DebugReply(to: request, message: "expected a 'variableName', found none", body: empty)
    }
    do {
      guard let bundle = try inspector.inspectedDisplay(of: name) else {
        let message = "there is no variable '\(name.prefix(60))'"
        return DebugReply(to: request, message: message, body: empty)
      }
      let body: [String: JSONValue] = ["data": .object(bundle.json), "metadata": .object([:])]
      return DebugReply(to: request, body: body)
    } catch {
      return DebugReply(to: request, message: Self.busy, body: empty)
    }
  }
}
