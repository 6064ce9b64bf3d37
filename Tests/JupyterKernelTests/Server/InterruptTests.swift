import JupyterKernel
import JupyterProtocol
import RichDisplay
import Testing

@Suite struct InterruptTests {
  private static let forever: ScriptedEngine.Script = { context in
    context.display(MIMEBundle(plain: "running"))
    while true { try Task.checkCancellation() }
  }

  @Test func `an interrupt ends the cell and aborts those that wait`() throws {
    let client = TestClient(["forever": Self.forever])
    let running = client.sendCell("forever")
    let waiting = client.sendCell("next")
    try client.wait(for: "display running", from: running)
    #expect(
      try client.ask("interrupt_request", on: .control)
        == ["busy", "interrupt_reply ok", "idle"]
    )
    #expect(
      try client.all(of: running) == [
        "busy", "input 1 forever", "display running",
        "error Interrupted: the cell was interrupted", "reply error 1", "idle",
      ]
    )
    #expect(try client.all(of: waiting) == ["busy", "reply aborted 1", "idle"])
    #expect(try client.run("x").contains("result 2 x"))
  }

  @Test func `an interrupt of an idle kernel hits no later cell`() throws {
    let client = TestClient(["check": { _ in MIMEBundle(plain: "\(Task.isCancelled)") }])
    _ = try client.ask("interrupt_request", on: .control)
    #expect(try client.run("check").contains("result 1 false"))
  }

  @Test func `an interrupt ends the wait for input`() throws {
    let client = TestClient(["ask": { MIMEBundle(plain: try $0.readLine(prompt: "name? ")) }])
    let id = client.sendCell("ask")
    try client.wait(for: "asks name? ", from: id)
    _ = try client.ask("interrupt_request", on: .control)
    #expect(try client.all(of: id).contains("reply error 1"))
  }

  // A flood fills the buffer, and with the clock standing still nothing empties it.
  @Test func `an interrupt ends the wait for room in the output`() throws {
    let full = String(repeating: "x", count: OutputBuffer.capacity)
    let client = TestClient([
      "flood": { context in
        context.display(MIMEBundle(plain: "running"))
        context.write(full)
        context.write(full)
        try Task.checkCancellation()
        return nil
      }
    ])
    let id = client.sendCell("flood")
    try client.wait(for: "display running", from: id)
    client.kernel.interrupt()
    #expect(try client.all(of: id).suffix(2) == ["reply error 1", "idle"])
  }

  @Test func `control is answered while a cell runs, and so are completions`() throws {
    let client = TestClient(["forever": Self.forever])
    let running = client.sendCell("forever")
    try client.wait(for: "display running", from: running)
    #expect(
      try client.ask("kernel_info_request", on: .control)
        == ["busy", "kernel_info_reply ok", "idle"]
    )
    #expect(try client.ask("inspect_request", ["code": "x"]).contains("inspect_reply ok"))
    client.kernel.interrupt()
    _ = try client.all(of: running)
  }

  @Test(arguments: [
    ("kernel_info_request", Channel.shell), ("kernel_info_request", .control),
    ("comm_info_request", .shell), ("comm_info_request", .control), ("usage_request", .control),
    ("list_subshell_request", .control), ("create_subshell_request", .control),
    ("dance_request", .shell), ("complete_request", .shell), ("is_complete_request", .shell),
    ("inspect_request", .shell), ("history_request", .shell),
  ])
  func `whatever is answered beside a cell leaves the kernel busy`(
    type: String,
    channel: Channel
  ) throws {
    let client = TestClient(["forever": Self.forever])
    let running = client.sendCell("forever")
    try client.wait(for: "display running", from: running)
    // Front ends take any idle for the kernel's, so the running cell says once more that it runs.
    #expect(try client.ask(type, on: channel).last == "idle")
    try client.wait(for: "busy", from: running, times: 2)
    client.kernel.interrupt()
    #expect(try client.all(of: running).last == "idle")
  }

  @Test func `shutdown stops a kernel whose cell runs`() throws {
    let client = TestClient(["forever": Self.forever])
    let running = client.sendCell("forever")
    try client.wait(for: "display running", from: running)
    #expect(
      try client.ask("shutdown_request", ["restart": true], on: .control)
        == ["busy", "shutdown_reply ok", "shutdown_reply ok", "idle"]
    )
    #expect(client.wire.isStopped)
    #expect(client.kernel.waitUntilFinished(atMost: .seconds(10)))
  }
}
