import JupyterKernel
import JupyterProtocol
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
