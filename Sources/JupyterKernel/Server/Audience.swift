import JupyterProtocol
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Who may hear the kernel, as far as it shows: whether a Jupyter server passes its output on, and
/// whether somebody looks at it.
///
/// A server cuts what goes too fast, for all its clients, whoever has caused it. It gives itself
/// away: it names the notebook in the environment of the kernels that it starts, asks on control who
/// they are, and passes on requests of browsers. The reference client, with which nbconvert, papermill
/// and consoles are made, does none of this, and numbers its requests in its own way.
final class Audience: Sendable {
  private let isServed: Atomic<Bool>
  private let isPublished: Bool

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    isServed = Atomic(environment["JPY_SESSION_NAME"] != nil)
    isPublished = environment["VOILA_BASE_URL"] != nil
  }

  /// How much output may go.
  var rates: OutputRates { isServed.load(ordering: .relaxed) ? .served : .direct }

  /// Whether somebody looks at what a cell shows while the kernel lives.
  ///
  /// Whoever sits before a screen can be asked for a line; nbclient, and so nbconvert, papermill and
  /// nbgrader, and nbval say that nobody can. Voilà runs cells with nbclient too, but to show their
  /// output in a page that goes on talking to the kernel; it names its address in the environment.
  func watches(_ cell: ExecuteRequest) -> Bool { cell.allowStdin || isPublished }

  /// Takes note of a request.
  func note(_ request: Request) {
    let isFromServer =
      request.channel == .control && request.header.type == KernelInfoRequest.messageType
      || !Self.isNumbered(request.header)
    if isFromServer { isServed.store(true, ordering: .relaxed) }
  }

  // `SESSION_PROCESS_COUNT`.
  private static func isNumbered(_ header: MessageHeader) -> Bool {
    guard header.id.hasPrefix(header.session + "_") else { return false }
    let numbers = header.id.dropFirst(header.session.count + 1).split(separator: "_")
    return numbers.count == 2 && numbers.allSatisfy { Int($0) != nil }
  }
}
