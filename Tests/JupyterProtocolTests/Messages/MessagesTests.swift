import JupyterProtocol
import Testing

@Suite struct MessagesTests {
  private func json(_ value: some Encodable) -> JSONValue? {
    JSONValue(parsing: String(decoding: encode(value), as: UTF8.self))
  }

  @Test func `fields left out of a request have the protocol's defaults`() throws {
    let request = try decode(
      ExecuteRequest.self,
      from: Frame(#"{"code":"x"}"#.utf8),
      part: "content"
    )
    #expect(!request.silent && request.storeHistory && request.stopOnError && request.allowStdin)
    #expect(request.userExpressions.isEmpty)
  }

  @Test(arguments: [
    #"a"b\"#, "tab\t", "line\n", "\u{0}", "ü", "Dance_Request", "execute_reply",
  ])
  func `a header is JSON whatever type a client has asked for`(type: String) throws {
    let request = WireMessage(header: Frame("{}".utf8), content: WireMessage.emptyObject)
    let message = KernelSession().reply(type: type, content: PlainReply(), to: request)
    #expect(StrictJSON.isObject(message.header))
    let header = try decode(MessageHeader.self, from: message.header, part: "header")
    #expect(header.type == type)
  }

  @Test func `a silent request is never stored`() throws {
    let content = Frame(#"{"code":"x","silent":true,"store_history":true}"#.utf8)
    #expect(try !decode(ExecuteRequest.self, from: content, part: "content").storeHistory)
  }

  @Test func `a field of another type is named in the error`() {
    let error = #expect(throws: WireError.self) {
      try decode(ExecuteRequest.self, from: Frame(#"{"code":5}"#.utf8), part: "content")
    }
    #expect(error.map { "\($0)" } == "can not read the content: expected a string in 'code'")
  }

  @Test func `replies carry the fields that their status calls for`() {
    let failure = ErrorReply(ename: "E", evalue: "v", traceback: ["t"])
    #expect(
      json(ExecuteReply.error(executionCount: 3, failure)) == [
        "status": "error", "execution_count": 3, "ename": "E", "evalue": "v", "traceback": ["t"],
        "payload": [], "user_expressions": [:],
      ]
    )
    #expect(
      json(ExecuteReply.ok(executionCount: 3, payload: [], userExpressions: [:]))
        == ["status": "ok", "execution_count": 3, "payload": [], "user_expressions": [:]]
    )
    #expect(
      json(InspectReply(data: nil)) == [
        "status": "ok", "found": false, "data": [:], "metadata": [:],
      ]
    )
    #expect(json(IsCompleteReply(.complete)) == ["status": "complete"])
    #expect(
      json(IsCompleteReply(.incomplete, indent: "  "))
        == ["status": "incomplete", "indent": "  "]
    )
  }

  @Test func `lists are there even when they are empty`() {
    #expect(
      json(CompleteReply(cursorStart: 1, cursorEnd: 1, entries: [])) == [
        "status": "ok", "matches": [], "cursor_start": 1, "cursor_end": 1,
        "metadata": ["_jupyter_types_experimental": []],
      ]
    )
    #expect(json(CommInfoReply(targets: [:])) == ["status": "ok", "comms": [:]])
  }
}
