import Foundation
import JupyterKernel
import JupyterProtocol
import Testing

/// A kernel with a client that talks to it, and writes down what it hears.
///
/// They talk in memory, or over sockets if the environment has `KERNEL_WIRE=ipc`.
///
/// What a request causes is one list of short lines, so a test can state all of it:
///
///     busy, input 1 print, stdout hi, reply ok 1, idle
final class TestClient {
  let kernel: KernelServer
  let wire: any TestWire
  let signer = MessageSigner(key: "secret")
  private var requests = 0

  /// What was heard so far, by the id of the request that caused it.
  private(set) var heard: [String: [String]] = [:]

  /// The contents of the replies, by the id of the request.
  private(set) var replies: [String: JSONValue] = [:]

  /// The questions that were asked, by the id of the request.
  private(set) var questions: [String: [Frame]] = [:]

  init(_ scripts: [String: ScriptedEngine.Script] = [:], supportsSubshells: Bool = true) {
    wire = Self.makeWire()
    kernel = KernelServer(
      engine: ScriptedEngine(scripts: scripts, supportsSubshells: supportsSubshells),
      signer: signer,
      transport: wire.transport,
      logger: wire.logger,
      now: { .zero }
    )
    wire.connect(to: kernel)
    do {
      try kernel.start()
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private static func makeWire() -> any TestWire {
    switch ProcessInfo.processInfo.environment["KERNEL_WIRE"] {
    case nil, "memory": return MemoryWire()
    case "ipc":
      do {
        return try SocketWire()
      } catch {
        preconditionFailure("no sockets for the tests: \(error)")
      }
    case let name?: preconditionFailure("expected KERNEL_WIRE to be memory or ipc, found \(name)")
    }
  }

  deinit { kernel.stop() }

  /// Sends a request and returns its id.
  @discardableResult
  func send(
    _ type: String,
    _ content: JSONValue = [:],
    on channel: Channel = .shell,
    parent: String = "{}",
    subshell: String? = nil
  ) -> String {
    requests += 1
    let id = "request \(requests)"
    let name = subshell.map { "\"\($0)\"" } ?? "null"
    let header =
      #"{"msg_id":"\#(id)","msg_type":"\#(type)","session":"s","subshell_id":\#(name)}"#
    let message = WireMessage(
      header: Frame(header.utf8),
      parentHeader: Frame(parent.utf8),
      content: encode(content)
    )
    wire.send(message.frames(signedBy: signer), on: channel)
    return id
  }

  /// Sends code to run.
  @discardableResult
  func sendCell(
    _ code: String,
    _ more: [String: JSONValue] = [:],
    subshell: String? = nil
  ) -> String {
    send(
      "execute_request",
      .object(more.merging(["code": .string(code)]) { $1 }),
      subshell: subshell
    )
  }

  /// Makes a subshell and returns its name.
  func makeSubshell() throws -> String {
    let id = send("create_subshell_request", on: .control)
    _ = try all(of: id)
    return try #require(replies[id]?["subshell_id"]?.string)
  }

  /// Runs code and returns all that it causes.
  func run(
    _ code: String,
    _ more: [String: JSONValue] = [:],
    subshell: String? = nil
  ) throws -> [String] {
    try all(of: sendCell(code, more, subshell: subshell))
  }

  /// Sends a request and returns all that it causes.
  func ask(
    _ type: String,
    _ content: JSONValue = [:],
    on channel: Channel = .shell,
    subshell: String? = nil
  ) throws -> [String] {
    try all(of: send(type, content, on: channel, subshell: subshell))
  }

  /// Listens until the request is done, and returns all that it caused.
  ///
  /// Left out is that it is busy still, which is said whenever another request ends meanwhile.
  func all(of id: String) throws -> [String] {
    try wait(for: "idle", from: id)
    let lines = heard[id] ?? []
    return lines.prefix(1) + lines.dropFirst().filter { $0 != "busy" }
  }

  /// Listens until the request has caused the given line, so many times.
  func wait(for line: String, from id: String, times: Int = 1) throws {
    while heard[id, default: []].count(where: { $0 == line }) < times {
      // The time is for a broken kernel only: a test that passes does not wait.
      let sent = try #require(wire.next(atMost: .seconds(10)), "heard \(heard[id] ?? [])")
      try note(sent)
    }
  }

  private func note(_ sent: (channel: Channel, frames: [Frame])) throws {
    var replays = ReplayGuard()
    let message = try WireMessage(frames: sent.frames, signer: signer, replays: &replays)
    let header = try #require(JSONValue(parsing: String(decoding: message.header, as: UTF8.self)))
    let parent = try #require(
      JSONValue(parsing: String(decoding: message.parentHeader, as: UTF8.self))
    )
    let content = try #require(JSONValue(parsing: String(decoding: message.content, as: UTF8.self)))
    let line = Transcript.line(type: header["msg_type"]?.string ?? "", content: content)
    let request = parent["msg_id"]?.string ?? ""
    heard[request, default: []].append(line)
    switch sent.channel {
    case .shell, .control: replies[request] = content
    case .stdin: questions[request] = sent.frames
    default: break
    }
  }
}
