import JupyterProtocol
import Testing

@Suite struct WidgetMessageTests {
  @Test func `what front ends say is read`() {
    #expect(
      WidgetMessage(["method": "update", "state": ["value": 1], "buffer_paths": []])
        == .update(["value": 1])
    )
    #expect(WidgetMessage(["method": "custom", "content": ["event": "click"]]) == .click)
    #expect(WidgetMessage(["method": "request_state"]) == .requestState)
    #expect(WidgetMessage(["method": "request_states"]) == .requestStates)
  }

  @Test(arguments: [
    JSONValue.null, "update", ["method": "update"], ["method": "update", "state": "x"],
    ["method": "echo_update", "state": [:]], ["method": 3],
  ])
  func `what a kernel is never told says nothing`(data: JSONValue) {
    #expect(WidgetMessage(data) == nil)
  }

  @Test func `all models come with their classes and with a list of buffers`() {
    let state: WidgetMessage.State = [
      "_model_name": "HTMLModel", "_model_module": "m", "_model_module_version": "2.0.0",
      "value": "x",
    ]
    #expect(
      WidgetMessage.updateStates(["a": state]).data == [
        "method": "update_states", "buffer_paths": [],
        "states": [
          "a": [
            "model_name": "HTMLModel", "model_module": "m", "model_module_version": "2.0.0",
            "state": .object(state),
          ]
        ],
      ]
    )
  }
}
