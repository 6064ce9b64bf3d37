import JupyterProtocol
import Testing

@Suite struct StrictJSONTests {
  @Test(arguments: [
    "{}", " {\t}\r\n", #"{"a":[1,-0.5e+10,true,false,null,{"b":"c"}],"":"\"\\\/\b\f\n\r\t\u00e9"}"#,
    #"{"𨭎":0}"#, #"{"deep":[[[[[[[[]]]]]]]]}"#,
  ])
  func `an object of the grammar is one`(text: String) {
    #expect(StrictJSON.isObject(Frame(text.utf8)))
  }

  @Test(arguments: [
    "", "{", "}", "[]", "1", "{}{}", "{} x", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#,
    #"{"a":01}"#, #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":+1}"#, #"{"a":1e}"#, #"{"a":NaN}"#,
    #"{"a":Infinity}"#, #"{"a":tru}"#, #"{"a":"\x"}"#, #"{"a":"\u12g4"}"#, #"{"a":"\u12"}"#,
    "{\"a\":\"\u{1}\"}", "{\"a\":\"\n\"}", #"{"a":"b}"#, #"{'a':1}"#, #"{"a":1 "b":2}"#,
  ])
  func `what the grammar does not have is none`(text: String) {
    #expect(!StrictJSON.isObject(Frame(text.utf8)))
  }

  @Test func `bytes that are no UTF-8 are none`() {
    #expect(!StrictJSON.isObject(Frame(#"{"a":""#.utf8) + [0xff] + Frame(#""}"#.utf8)))
  }

  @Test func `endless depth is refused`() {
    let deep = String(repeating: #"{"a":"#, count: 100_000)
    #expect(!StrictJSON.isObject(Frame(deep.utf8)))
  }
}
