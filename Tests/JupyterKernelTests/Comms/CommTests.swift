import JupyterKernel
import JupyterProtocol
import RichDisplay
import Synchronization
import Testing

@Suite struct CommTests {
  @Test func `a comm to an unknown target is closed at once`() throws {
    let client = TestClient()
    #expect(
      try client.ask("comm_open", ["comm_id": "c", "target_name": "none", "data": [:]])
        == ["busy", "comm_close", "idle"]
    )
    #expect(try client.ask("comm_msg", ["comm_id": "c", "data": [:]]) == ["busy", "idle"])
  }

  @Test func `a comm to a known target is answered until it is closed`() throws {
    let client = TestClient()
    client.kernel.comms.register(target: "echo") { comm, data in
      comm.send(data)
      comm.onMessage { data, buffers in comm.send(data, buffers: buffers) }
    }
    let id: JSONValue = ["comm_id": "c", "target_name": "echo", "data": [:]]
    #expect(try client.ask("comm_open", id) == ["busy", "comm_msg", "idle"])
    #expect(try client.ask("comm_msg", id) == ["busy", "comm_msg", "idle"])
    #expect(try client.ask("comm_close", id) == ["busy", "idle"])
    #expect(try client.ask("comm_msg", id) == ["busy", "idle"])
  }

  @Test func `a question behind a cell is answered from what the cell has made`() throws {
    let gate = Monitor(false)
    let client = TestClient([
      "open": { context in
        _ = gate.wait { $0 ? true : nil }
        _ = context.comms?.open(target: "made")
        return MIMEBundle(plain: "done")
      }
    ])
    let cell = client.sendCell("open")
    let comms = client.send("comm_info_request")
    let history = client.send("history_request", ["hist_access_type": "tail", "output": true])
    let code = client.send("is_complete_request", ["code": "x"])
    // What depends on no cell does not wait for one.
    _ = try client.all(of: code)
    gate.withLock { $0 = true }
    _ = try client.all(of: cell)
    _ = try client.all(of: comms)
    _ = try client.all(of: history)
    #expect(client.replies[comms]?["comms"]?.object?.count == 1)
    #expect(client.replies[history]?["history"] == [[1, 1, ["open", "done"]]])
  }

  @Test func `a message over a comm comes after the text written before it`() throws {
    let client = TestClient([
      "talk": { context in
        context.write("before\n")
        context.comms?.open(target: "front").send(["hello": true])
        context.write("after\n")
        return nil
      }
    ])
    #expect(
      try client.run("talk") == [
        "busy", "input 1 talk", "stdout before\n", "comm_open", "comm_msg", "stdout after\n",
        "reply ok 1", "idle",
      ]
    )
  }

  @Test func `an engine says which comms front ends may open`() throws {
    let client = TestClient()
    let id: JSONValue = ["comm_id": "c", "target_name": "scripted", "data": [:]]
    #expect(try client.ask("comm_open", id) == ["busy", "comm_msg", "idle"])
  }

  @Test func `a comm is opened with the metadata that its target asks for`() {
    let sent = Mutex<[[String: JSONValue]]>([])
    let comms = CommRegistry { _, metadata, _ in sent.withLock { $0.append(metadata) } }
    comms.open(target: "front", metadata: ["version": "2.1.0"]).send([:])
    #expect(sent.withLock { $0 } == [["version": "2.1.0"], [:]])
  }
}
