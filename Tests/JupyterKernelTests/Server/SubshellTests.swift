import JupyterKernel
import JupyterProtocol
import RichDisplay
import Testing

@Suite struct SubshellTests {
  private let client = TestClient([
    "forever": { context in
      context.display(MIMEBundle(plain: "running"))
      while true { try Task.checkCancellation() }
    },
    "fail": { _ in throw CellFailure(name: "Bad", message: "no") },
    "ask": { MIMEBundle(plain: try $0.readLine(prompt: "name? ")) },
  ])

  /// A cell that runs until it is interrupted.
  private func endlessCell(in subshell: String? = nil) throws -> String {
    let id = client.sendCell("forever", subshell: subshell)
    try client.wait(for: "display running", from: id)
    return id
  }

  @Test func `only an engine that supports subshells gets them`() throws {
    let id = client.send("kernel_info_request")
    _ = try client.all(of: id)
    #expect(client.replies[id]?["supported_features"] == ["kernel subshells"])
    let other = TestClient(supportsSubshells: false)
    let request = other.send("kernel_info_request")
    _ = try other.all(of: request)
    #expect(other.replies[request]?["supported_features"] == [])
    #expect(try other.ask("create_subshell_request", on: .control) == ["busy", "idle"])
  }

  @Test func `subshells are listed from their making to their end`() throws {
    func listed() throws -> JSONValue? {
      let id = client.send("list_subshell_request", on: .control)
      #expect(try client.all(of: id) == ["busy", "list_subshell_reply ok", "idle"])
      return client.replies[id]?["subshell_id"]
    }
    #expect(try listed() == [])
    let (first, second) = (try client.makeSubshell(), try client.makeSubshell())
    #expect(try listed() == [.string(first), .string(second)])
    let delete: JSONValue = ["subshell_id": .string(first)]
    let outcome = try client.ask("delete_subshell_request", delete, on: .control)
    #expect(outcome == ["busy", "delete_subshell_reply ok", "idle"])
    #expect(try listed() == [.string(second)])
    #expect(
      try client.ask("delete_subshell_request", delete, on: .control)
        == ["busy", "delete_subshell_reply error", "idle"]
    )
  }

  @Test(arguments: ["execute_request", "complete_request", "history_request", "comm_msg"])
  func `a request to an unknown subshell is an error`(type: String) throws {
    let id = client.send(type, ["code": "x"], subshell: "none")
    let isCell = type == "execute_request"
    let outcome = try client.all(of: id)
    #expect(outcome.contains("error SubshellNotFound: no subshell is called 'none'") == isCell)
    #expect(outcome.count == (isCell ? 4 : 3))
    #expect(client.replies[id]?["ename"] == "SubshellNotFound")
    #expect(client.replies[id]?["traceback"]?.array?.isEmpty == false)
  }

  @Test func `a subshell runs cells while one runs in the main shell`() throws {
    let subshell = try client.makeSubshell()
    let running = try endlessCell()
    #expect(
      try client.run("x", subshell: subshell)
        == ["busy", "input 1 x", "result 1 x", "reply ok 1", "idle"]
    )
    // The idle of one cell is not the kernel's while the other runs.
    try client.wait(for: "busy", from: running, times: 2)
  }

  @Test func `each shell counts its own cells`() throws {
    let subshell = try client.makeSubshell()
    _ = try client.run("x")
    _ = try client.run("x")
    #expect(try client.run("x", subshell: subshell).contains("result 1 x"))
    #expect(try client.run("x").contains("result 3 x"))
    #expect(try client.run("x", subshell: subshell).contains("result 2 x"))
  }

  @Test func `a failure aborts what waits in its own shell alone`() throws {
    let subshell = try client.makeSubshell()
    let running = try endlessCell(in: subshell)
    let waiting = client.sendCell("x", subshell: subshell)
    #expect(try client.run("fail").contains("reply error 1"))
    #expect(try client.run("x").contains("result 2 x"))
    #expect(client.heard[waiting] == nil)
    client.kernel.interrupt()
    #expect(try client.all(of: running).contains("reply error 1"))
    #expect(try client.all(of: waiting) == ["busy", "reply aborted 1", "idle"])
  }

  @Test func `an interrupt ends the cells of all shells`() throws {
    let (main, other) = (try endlessCell(), try endlessCell(in: client.makeSubshell()))
    _ = try client.ask("interrupt_request", on: .control)
    #expect(try client.all(of: main).contains("reply error 1"))
    #expect(try client.all(of: other).contains("reply error 1"))
  }

  @Test func `the end of the kernel ends the threads of all shells`() throws {
    _ = (try endlessCell(), try endlessCell(in: client.makeSubshell()))
    #expect(try client.ask("shutdown_request", on: .control).contains("shutdown_reply ok"))
    #expect(client.kernel.waitUntilFinished(atMost: .seconds(10)))
  }

  @Test func `deleting a subshell answers all that it was sent`() throws {
    let subshell = try client.makeSubshell()
    let running = try endlessCell(in: subshell)
    let waiting = client.sendCell("x", subshell: subshell)
    let delete: JSONValue = ["subshell_id": .string(subshell)]
    #expect(
      try client.ask("delete_subshell_request", delete, on: .control)
        .contains("delete_subshell_reply ok")
    )
    #expect(try client.all(of: running).contains("reply error 1"))
    #expect(try client.all(of: waiting) == ["busy", "reply aborted 1", "idle"])
    #expect(try client.run("x", subshell: subshell).contains("reply error 0"))
    #expect(try client.run("x").contains("result 1 x"))
  }

  @Test func `an answer reaches the cell that asked`() throws {
    let subshell = try client.makeSubshell()
    let first = client.sendCell("ask")
    try client.wait(for: "asks name? ", from: first)
    let second = client.sendCell("ask", subshell: subshell)
    try client.wait(for: "asks name? ", from: second)
    let parent = #"{"msg_id":"\#(second)","msg_type":"execute_request"}"#
    client.send("input_reply", ["value": "Grace"], on: .stdin, parent: parent)
    #expect(try client.all(of: second).contains("result 1 Grace"))
    client.send("input_reply", ["value": "Ada"], on: .stdin)
    #expect(try client.all(of: first).contains("result 1 Ada"))
  }

  @Test func `an answer that names no question is the oldest one's`() throws {
    let subshell = try client.makeSubshell()
    let first = client.sendCell("ask", subshell: subshell)
    try client.wait(for: "asks name? ", from: first)
    let second = client.sendCell("ask")
    try client.wait(for: "asks name? ", from: second)
    client.send("input_reply", ["value": "Ada"], on: .stdin)
    client.send("input_reply", ["value": "Grace"], on: .stdin)
    #expect(try client.all(of: first).contains("result 1 Ada"))
    #expect(try client.all(of: second).contains("result 1 Grace"))
  }

  @Test func `a question that can not be delivered fails its own cell`() throws {
    let subshell = try client.makeSubshell()
    let first = client.sendCell("ask")
    try client.wait(for: "asks name? ", from: first)
    let second = client.sendCell("ask", subshell: subshell)
    try client.wait(for: "asks name? ", from: second)
    client.kernel.inputRequestWasNotDelivered(try #require(client.questions[second]))
    #expect(try client.all(of: second).contains("reply error 1"))
    client.send("input_reply", ["value": "Ada"], on: .stdin)
    #expect(try client.all(of: first).contains("result 1 Ada"))
  }

  @Test func `comms are answered over a subshell while a cell runs`() throws {
    client.kernel.comms.register(target: "echo") { comm, data in
      comm.send(data)
      comm.onMessage { data, buffers in comm.send(data, buffers: buffers) }
    }
    let subshell = try client.makeSubshell()
    _ = try endlessCell()
    let id: JSONValue = ["comm_id": "c", "target_name": "echo", "data": [:]]
    #expect(
      try client.ask("comm_open", id, subshell: subshell) == ["busy", "comm_msg", "idle"]
    )
    #expect(try client.ask("comm_msg", id, subshell: subshell) == ["busy", "comm_msg", "idle"])
    #expect(try client.ask("comm_close", id, subshell: subshell) == ["busy", "idle"])
  }

  // JupyterLab deletes a subshell together with its last comm, and the end of the subshell may be
  // heard first: the comm stayed open for ever.
  @Test func `a comm is closed though its subshell was deleted`() throws {
    client.kernel.comms.register(target: "echo") { comm, data in }
    let subshell = try client.makeSubshell()
    let id: JSONValue = ["comm_id": "c", "target_name": "echo", "data": [:]]
    _ = try client.ask("comm_open", id, subshell: subshell)
    let delete: JSONValue = ["subshell_id": .string(subshell)]
    _ = try client.ask("delete_subshell_request", delete, on: .control)
    #expect(try client.ask("comm_close", id, subshell: subshell) == ["busy", "idle"])
    let info = client.send("comm_info_request")
    _ = try client.all(of: info)
    #expect(client.replies[info]?["comms"] == [:])
  }

  @Test func `each shell is a session of the history`() throws {
    let subshell = try client.makeSubshell()
    _ = try client.run("a")
    _ = try client.run("b", subshell: subshell)
    func cells(_ request: JSONValue, in subshell: String?) throws -> JSONValue? {
      let id = client.send("history_request", request, subshell: subshell)
      _ = try client.all(of: id)
      return client.replies[id]?["history"]
    }
    let own: JSONValue = ["hist_access_type": "range", "session": 0, "output": true]
    #expect(try cells(own, in: nil) == [[1, 1, ["a", "a"]]])
    #expect(try cells(own, in: subshell) == [[2, 1, ["b", "b"]]])
    #expect(
      try cells(["hist_access_type": "tail", "n": 9], in: subshell) == [[1, 1, "a"], [2, 1, "b"]]
    )
  }

  @Test func `a crash is told to the cells of all shells`() throws {
    let (main, other) = (try endlessCell(), try endlessCell(in: client.makeSubshell()))
    client.kernel.reportCrash("a trap")
    for id in [main, other] {
      #expect(
        try client.all(of: id).suffix(3)
          == ["error KernelCrash: the kernel has crashed: a trap", "reply error 1", "idle"]
      )
    }
  }

  @Test func `there is an end to the number of subshells`() throws {
    let most = 64
    for _ in 0..<most { _ = try client.makeSubshell() }
    let id = client.send("create_subshell_request", on: .control)
    #expect(try client.all(of: id) == ["busy", "create_subshell_reply error", "idle"])
    #expect(client.replies[id]?["ename"] == "SubshellNotCreated")
  }
}
