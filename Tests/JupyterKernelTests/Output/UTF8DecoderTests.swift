import JupyterKernel
import Testing

@Suite struct UTF8DecoderTests {
  @Test func `a character is whole wherever its bytes are split`() {
    let text = "aé€𨭎\u{301}z"
    let bytes = Array(text.utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        var decoder = UTF8Decoder()
        var decoded = decoder.decode(bytes[..<first])
        decoded += decoder.decode(bytes[first..<second])
        decoded += decoder.decode(bytes[second...])
        #expect(decoded == text)
        #expect(decoder.finish().isEmpty)
      }
    }
  }

  @Test func `bytes that are no UTF-8 become replacements as soon as that is known`() {
    var decoder = UTF8Decoder()
    #expect(decoder.decode([0x41, 0xFF]) == "A\u{FFFD}")
    #expect(decoder.decode([0xE2, 0x82]).isEmpty)
    #expect(decoder.decode([0x42]) == "\u{FFFD}B")
    #expect(decoder.decode([0xF0, 0x9F]).isEmpty)
    #expect(decoder.finish() == "\u{FFFD}")
    #expect(decoder.finish().isEmpty)
  }
}
