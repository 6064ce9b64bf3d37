import JupyterKernel
import JupyterProtocol
import RichDisplay
import Testing

@Suite struct ExecutionTests {
  @Test func `output, value and reply come between busy and idle in their order`() throws {
    let client = TestClient([
      "all": { context in
        context.write("a")
        context.write("b\n")
        context.write("oops\n", to: .stderr)
        context.display(MIMEBundle(plain: "shown"), id: "d")
        context.write("c\n")
        context.update(MIMEBundle(plain: "again"), id: "d")
        context.clearOutput(wait: true)
        return MIMEBundle(plain: "value")
      }
    ])
    #expect(
      try client.run("all") == [
        "busy", "input 1 all", "stdout ab\n", "stderr oops\n", "display shown as d",
        "update again as d", "clear later", "result 1 value", "reply ok 1", "idle",
      ]
    )
  }

  @Test func `an error is shown once and repeated in the reply`() throws {
    let client = TestClient([
      "fail": { context in
        context.write("before\n")
        throw CellFailure(name: "Failure", message: "why", traceback: ["where"])
      }
    ])
    #expect(
      try client.run("fail") == [
        "busy", "input 1 fail", "stdout before\n", "error Failure: why", "reply error 1", "idle",
      ]
    )
  }

  @Test func `only stored cells count`() throws {
    let client = TestClient(["none": { _ in nil }])
    #expect(try client.run("x").contains("reply ok 1"))
    #expect(
      try client.run("y", ["store_history": false])
        == ["busy", "input 1 y", "result 1 y", "reply ok 1", "idle"]
    )
    #expect(try client.run("none") == ["busy", "input 2 none", "reply ok 2", "idle"])
  }

  @Test func `a silent cell shows nothing`() throws {
    let client = TestClient([
      "loud": { context in
        context.write("loud")
        context.display(MIMEBundle(plain: "loud"))
        return MIMEBundle(plain: "loud")
      }
    ])
    #expect(try client.run("loud", ["silent": true]) == ["busy", "reply ok 0", "idle"])
  }

  @Test func `a failure aborts the cells that wait, and nothing else`() throws {
    let gate = Monitor(false)
    let client = TestClient([
      "fail": { _ in
        _ = gate.wait { $0 ? true : nil }
        throw CellFailure(name: "Failure", message: "why")
      }
    ])
    let ids = ["fail", "next"].map { client.sendCell($0) }
    let completion = client.send("complete_request", ["code": "x"])
    let comm = client.send("comm_msg", ["comm_id": "unknown", "data": [:]])
    let last = client.sendCell("last")
    // Before the gate opens: a completion makes the request that then runs busy once more.
    #expect(try client.all(of: completion) == ["busy", "complete_reply ok", "idle"])
    gate.withLock { $0 = true }
    #expect(try client.all(of: ids[0]).contains("reply error 1"))
    #expect(try client.all(of: ids[1]) == ["busy", "reply aborted 1", "idle"])
    #expect(try client.all(of: comm) == ["busy", "idle"])
    #expect(try client.all(of: last) == ["busy", "reply aborted 1", "idle"])
    #expect(try client.run("x") == ["busy", "input 2 x", "result 2 x", "reply ok 2", "idle"])
  }

  @Test(arguments: ["stop_on_error", "silent"])
  func `a failure aborts nothing if it is silent or was told not to`(field: String) throws {
    let gate = Monitor(false)
    let client = TestClient([
      "fail": { _ in
        _ = gate.wait { $0 ? true : nil }
        throw CellFailure(name: "Failure", message: "why")
      }
    ])
    let failing = client.sendCell("fail", [field: .bool(field == "silent")])
    let next = client.sendCell("next")
    gate.withLock { $0 = true }
    #expect(try client.all(of: failing).contains { $0.hasPrefix("reply error") })
    #expect(try client.all(of: next).contains { $0.hasPrefix("reply ok") })
  }

  @Test func `nothing that a cell leaves behind writes into the next one`() throws {
    let kept = Monitor<ExecutionContext?>(nil)
    let client = TestClient([
      "keep": { context in
        kept.withLock { $0 = context }
        return nil
      },
      "use": { context in
        kept.withLock { $0 }?.write("late\n")
        context.write("own\n")
        return nil
      },
    ])
    _ = try client.run("keep")
    #expect(try client.run("use") == ["busy", "input 2 use", "stdout own\n", "reply ok 2", "idle"])
  }

  @Test func `a request that can not be read is answered with an error`() throws {
    let client = TestClient()
    #expect(
      try client.ask("execute_request", ["code": 5]) == [
        "busy",
        "error InvalidRequest: can not read the content: expected a string in 'code'",
        "reply error 0", "idle",
      ]
    )
    #expect(try client.run("x").last == "idle")
  }
}
