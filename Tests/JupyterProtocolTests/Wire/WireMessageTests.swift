import JupyterProtocol
import Testing

@Suite struct WireMessageTests {
  private let signer = MessageSigner(key: "secret")
  private let message = WireMessage(
    identities: [[1, 2], [3]],
    header: Frame(#"{ "msg_id" : "a" }"#.utf8),
    content: Frame(#"{"code":"x"}"#.utf8),
    buffers: [[0, 255], []]
  )

  private func read(_ frames: [Frame]) throws(WireError) -> WireMessage {
    var replays = ReplayGuard()
    return try WireMessage(frames: frames, signer: signer, replays: &replays)
  }

  @Test func `a message survives its journey byte for byte`() throws {
    let copy = try read(message.frames(signedBy: signer))
    #expect(copy.identities == message.identities)
    #expect(copy.header == message.header)
    #expect(copy.parentHeader == Frame("{}".utf8))
    #expect(copy.content == message.content)
    #expect(copy.buffers == message.buffers)
  }

  @Test func `what is no message is refused with its reason`() {
    let frames = message.frames(signedBy: signer)
    #expect(throws: WireError.missingDelimiter(frameCount: 0)) { try read([]) }
    #expect(throws: WireError.tooFewFrames(count: 4)) { try read(Array(frames.prefix(7))) }
    #expect(throws: WireError.badSignature) {
      try read(message.frames(signedBy: MessageSigner(key: "other")))
    }
  }

  @Test func `a message counts once`() throws {
    var replays = ReplayGuard()
    let frames = message.frames(signedBy: signer)
    _ = try WireMessage(frames: frames, signer: signer, replays: &replays)
    #expect(throws: WireError.replayed) {
      _ = try WireMessage(frames: frames, signer: signer, replays: &replays)
    }
  }

  @Test func `the guard against replays forgets the oldest first`() {
    var replays = ReplayGuard(capacity: 2)
    #expect(
      [[1], [2], [1], [3], [1], [2]].map { replays.enter($0) }
        == [true, true, false, true, true, true]
    )
  }
}
