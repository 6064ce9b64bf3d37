import JupyterKernel
import Testing

@Suite struct CursorPositionTests {
  // 1, 2, 3 and 4 bytes; an e with a combining accent is two code points; so is a line end of
  // carriage return and line feed.
  private let code = "aé€𨭎e\u{301}\r\nz"

  @Test func `code points and bytes convert both ways at every place`() {
    var utf8Offset = 0
    for (offset, scalar) in code.unicodeScalars.enumerated() {
      let position = CursorPosition(codePointOffset: offset)
      #expect(position.utf8Offset(in: code) == utf8Offset)
      #expect(CursorPosition(utf8Offset: utf8Offset, in: code) == position)
      utf8Offset += UTF8.width(scalar)
    }
    #expect(CursorPosition(utf8Offset: utf8Offset, in: code) == .end(of: code))
    #expect(CursorPosition.end(of: code).codePointOffset == 9)
  }

  @Test func `places outside the code are clamped to it`() {
    #expect(CursorPosition(codePointOffset: -3).codePointOffset == 0)
    #expect(CursorPosition(codePointOffset: 99).utf8Offset(in: code) == code.utf8.count)
    #expect(CursorPosition(utf8Offset: 99, in: code) == .end(of: code))
    #expect(CursorPosition(utf8Offset: -1, in: code).codePointOffset == 0)
  }

  @Test func `a byte inside a code point counts as the place before it`() {
    #expect(CursorPosition(utf8Offset: 2, in: code).codePointOffset == 1)
    #expect(CursorPosition(utf8Offset: 9, in: code).codePointOffset == 3)
  }
}
