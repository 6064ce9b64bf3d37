import JupyterProtocol
import Testing

@Suite struct MessageSignerTests {
  // Source: RFC 4231, test case 2, whose message is cut into frames here.
  private let frames: [Frame] = ["what do ya ", "want ", "for ", "nothing?"].map { Frame($0.utf8) }

  @Test func `signatures are those of RFC 4231`() {
    let sha256 = MessageSigner(scheme: .hmacSHA256, key: "Jefe").signature(of: frames)
    #expect(
      String(decoding: sha256, as: UTF8.self)
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )
    let sha512 = MessageSigner(scheme: .hmacSHA512, key: "Jefe").signature(of: frames)
    #expect(
      String(decoding: sha512, as: UTF8.self).hasPrefix(
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
      )
    )
  }

  @Test func `a signature is accepted for its own frames only`() {
    let signer = MessageSigner(key: "secret")
    let signature = signer.signature(of: frames)
    #expect(signer.accepts(signature, of: frames))
    #expect(!signer.accepts(signature, of: frames.dropLast()))
    #expect(!signer.accepts(Frame(signature.dropLast()), of: frames))
    #expect(!signer.accepts([], of: frames))
    #expect(!MessageSigner(key: "other").accepts(signature, of: frames))
  }

  @Test func `without a key nothing is signed and everything accepted`() {
    let signer = MessageSigner(key: "")
    #expect(signer.signature(of: frames).isEmpty)
    #expect(signer.accepts(Frame("anything".utf8), of: frames))
  }
}
