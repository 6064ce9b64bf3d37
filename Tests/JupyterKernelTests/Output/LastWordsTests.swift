import JupyterKernel
import Testing

@Suite struct LastWordsTests {
  private static let stack = (0..<40).map { frame in
    "\(frame)\(String(repeating: " ", count: frame < 10 ? 4 : 3))libc.so.6"
      + "          0x00007f2ad5f0\(1000 + frame) clone + 63"
  }

  @Test func `the fatal error is found in front of its stack`() {
    let said =
      ["before", "Swift/Dictionary.swift:12: Fatal error: Duplicate values for key: 'a'"]
      + ["Current stack trace:"] + Self.stack
    let words = LastWords(in: said.joined(separator: "\n") + "\n")
    #expect(words.reason == said[1])
    #expect(words.lines == ["before", said[1]])
  }

  @Test func `an error of several lines is shown with them`() {
    let said = "Fatal error: expected one thing\nfound another\nCurrent stack trace:\n"
    let words = LastWords(in: said + Self.stack.joined(separator: "\n"))
    #expect(words.reason == "Fatal error: expected one thing")
    #expect(words.lines == ["Fatal error: expected one thing", "found another"])
  }

  @Test func `without a fatal error the last line counts`() {
    let words = LastWords(in: (1...9).map { "line \($0)\n" }.joined())
    #expect(words.reason == "line 9")
    #expect(words.lines == (5...9).map { "line \($0)" })
  }

  @Test func `where nothing was said there is no reason`() {
    #expect(LastWords(in: "").reason == nil)
    #expect(LastWords(in: "Current stack trace:\n" + Self.stack[0]).reason == nil)
  }
}
