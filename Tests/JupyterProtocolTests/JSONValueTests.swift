import JupyterProtocol
import Testing

@Suite struct JSONValueTests {
  @Test func `numbers that JSON lacks are written as null`() {
    let text = String(
      decoding: encode(JSONValue.array([.double(.nan), .double(1.5)])),
      as: UTF8.self
    )
    #expect(text == "[null,1.5]")
  }

  @Test func `a document is read with its types kept`() throws {
    let value = try #require(JSONValue(parsing: #"{"a":[1,true,null,"𨭎",1.5]}"#))
    #expect(value == ["a": [1, true, .null, "𨭎", .double(1.5)]])
    #expect(JSONValue(parsing: "[NaN]") == nil)
  }
}
