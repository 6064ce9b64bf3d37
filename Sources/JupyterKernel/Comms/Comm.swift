public import JupyterProtocol
import Synchronization

/// A line between the kernel and one object in its front ends.
public final class Comm: Sendable {
  /// Is called with what the other side says, and its binary attachments.
  public typealias MessageHandler = @Sendable (JSONValue, [Frame]) -> Void

  /// Is called with what the other side says when it closes the comm.
  public typealias CloseHandler = @Sendable (JSONValue) -> Void

  /// Names the comm.
  public let id: String

  /// The target under which it was opened.
  public let target: String

  private struct Handlers {
    var message: MessageHandler?
    var close: CloseHandler?
  }

  private let registry: CommRegistry
  private let handlers = Mutex(Handlers())

  init(id: String, target: String, registry: CommRegistry) {
    self.id = id
    self.target = target
    self.registry = registry
  }

  /// Says what to do with messages from the other side.
  public func onMessage(_ handler: @escaping MessageHandler) {
    handlers.withLock { $0.message = handler }
  }

  /// Says what to do when the other side closes the comm.
  public func onClose(_ handler: @escaping CloseHandler) {
    handlers.withLock { $0.close = handler }
  }

  /// Says something to the other side; on a closed comm it does nothing.
  public func send(_ data: JSONValue, buffers: [Frame] = []) {
    registry.send(self, data, buffers: buffers)
  }

  /// Closes the comm.
  public func close(_ data: JSONValue = [:]) {
    registry.close(self, data)
  }

  func receive(_ data: JSONValue, buffers: [Frame]) {
    handlers.withLock { $0.message }?(data, buffers)
  }

  func closed(_ data: JSONValue) {
    handlers.withLock { $0.close }?(data)
    forgetHandlers()
  }

  // A handler may hold the comm itself, which would then never go.
  func forgetHandlers() {
    handlers.withLock { $0 = Handlers() }
  }
}
