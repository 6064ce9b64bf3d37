import JupyterKernel
import JupyterProtocol
import RichDisplay
import Testing

@Suite struct InputTests {
  private let client = TestClient([
    "ask": { MIMEBundle(plain: try $0.readLine(prompt: "name? ")) }
  ])

  private func ask() throws -> String {
    let id = client.sendCell("ask")
    try client.wait(for: "asks name? ", from: id)
    return id
  }

  @Test func `the line that was typed is the one that is read`() throws {
    let id = try ask()
    client.send("input_reply", ["value": "Ada"], on: .stdin)
    #expect(
      try client.all(of: id)
        == ["busy", "input 1 ask", "asks name? ", "result 1 Ada", "reply ok 1", "idle"]
    )
  }

  @Test func `an answer to another question is dropped`() throws {
    client.send("input_reply", ["value": "early"], on: .stdin)
    let id = try ask()
    client.send(
      "input_reply",
      ["value": "other"],
      on: .stdin,
      parent: #"{"msg_id":"x","msg_type":"y"}"#
    )
    client.send("input_reply", ["value": "right"], on: .stdin)
    #expect(try client.all(of: id).contains("result 1 right"))
  }

  @Test func `the end of input is an error that says so`() throws {
    let id = try ask()
    client.send("input_reply", ["value": "\u{4}"], on: .stdin)
    #expect(
      try client.all(of: id).contains(
        "error StandardInputError: expected a line of input, found its end"
      )
    )
  }

  @Test func `nobody is asked if the client does not allow it`() throws {
    let lines = try client.run("ask", ["allow_stdin": false])
    #expect(lines.contains("reply error 1") && !lines.contains("asks name? "))
  }

  @Test func `a question that can not be delivered is an error`() throws {
    let id = try ask()
    client.kernel.inputRequestWasNotDelivered(try #require(client.questions[id]))
    #expect(try client.all(of: id).contains("reply error 1"))
  }
}
