public import JupyterProtocol
import Synchronization

/// The comms between the kernel and objects in its front ends.
///
/// Handlers are called on the execution thread of the shell that the message is for, between its
/// cells. Front ends of a kernel with subshells send such messages to one of them, and then other
/// shells' cells may run at the same time.
public final class CommRegistry: Sendable {
  /// Is called when a front end opens a comm to a target.
  public typealias OpenHandler = @Sendable (Comm, JSONValue) -> Void

  private struct State {
    var targets: [String: OpenHandler] = [:]
    var comms: [String: Comm] = [:]
  }

  private let state = Mutex(State())
  private let publish: Publish

  /// Sends a message with its metadata and buffers to all clients.
  package typealias Publish = @Sendable (any MessageContent, [String: JSONValue], [Frame]) -> Void

  /// Makes a registry.
  ///
  /// - Parameter publish: Sends a message to all clients.
  package init(publish: @escaping Publish) {
    self.publish = publish
  }

  /// Lets front ends open comms to a target.
  ///
  /// - Parameters:
  ///   - target: The name of the target.
  ///   - handler: Is called with each new comm, and what its opener says.
  public func register(target: String, _ handler: @escaping OpenHandler) {
    state.withLock { $0.targets[target] = handler }
  }

  /// Opens a comm to a target in the front ends.
  ///
  /// - Parameters:
  ///   - target: The name of the target.
  ///   - data: What to say.
  ///   - metadata: More on what is said, such as the version of the target's own protocol.
  /// - Returns: The comm, open.
  public func open(
    target: String,
    data: JSONValue = [:],
    metadata: [String: JSONValue] = [:]
  ) -> Comm {
    let comm = Comm(id: randomIdentifier(), target: target, registry: self)
    state.withLock { $0.comms[comm.id] = comm }
    publish(CommOpen(commID: comm.id, targetName: target, data: data), metadata, [])
    return comm
  }

  /// The target names of the open comms by id, of one target or of all.
  package func targets(named name: String?) -> [String: String] {
    state.withLock { state in
      state.comms.mapValues(\.target).filter { name == nil || $0.value == name }
    }
  }

  /// Connects a comm that a front end opens; one to an unknown target is closed at once.
  package func receive(_ message: CommOpen) {
    let comm = Comm(id: message.commID, target: message.targetName, registry: self)
    let handler = state.withLock { state in
      let handler = state.targets[message.targetName]
      if handler != nil { state.comms[comm.id] = comm }
      return handler
    }
    guard let handler else { return publish(CommClose(commID: message.commID), [:], []) }
    handler(comm, message.data)
  }

  /// Hands on what a front end says; to an unknown comm it says nothing.
  package func receive(_ message: CommMessage, buffers: [Frame]) {
    state.withLock { $0.comms[message.commID] }?.receive(message.data, buffers: buffers)
  }

  /// Forgets a comm that a front end closes.
  package func receive(_ message: CommClose) {
    state.withLock { $0.comms.removeValue(forKey: message.commID) }?.closed(message.data)
  }

  func send(_ comm: Comm, _ data: JSONValue, buffers: [Frame]) {
    guard state.withLock({ $0.comms[comm.id] != nil }) else { return }
    publish(CommMessage(commID: comm.id, data: data), [:], buffers)
  }

  func close(_ comm: Comm, _ data: JSONValue) {
    guard state.withLock({ $0.comms.removeValue(forKey: comm.id) != nil }) else { return }
    publish(CommClose(commID: comm.id, data: data), [:], [])
    comm.forgetHandlers()
  }
}
