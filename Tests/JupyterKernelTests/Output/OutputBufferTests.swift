import JupyterKernel
import JupyterProtocol
import Testing

@Suite struct OutputBufferTests {
  private func lines(_ messages: [any MessageContent]) -> [String] {
    messages.map { message in
      let content = JSONValue(parsing: String(decoding: encode(message), as: UTF8.self)) ?? .null
      return Transcript.line(type: type(of: message).messageType, content: content)
    }
  }

  private func display(_ text: String, id: String? = nil) -> DisplayData {
    DisplayData(data: ["text/plain": .string(text)], id: id)
  }

  private func update(_ text: String, id: String) -> UpdateDisplayData {
    UpdateDisplayData(data: ["text/plain": .string(text)], id: id)
  }

  @Test func `of what is cleared before it is sent nothing is sent`() {
    var buffer = OutputBuffer()
    for number in 0..<10_000 {
      _ = buffer.append("\(number)\n", to: .stdout, at: .zero)
      _ = buffer.append(display("\(number)"), at: .zero)
      _ = buffer.append(ClearOutput(wait: true), at: .zero)
    }
    _ = buffer.append("last\n", to: .stdout, at: .zero)
    #expect(buffer.byteCount == 5)
    #expect(lines(buffer.take(at: .zero)) == ["clear later", "stdout last\n"])
  }

  @Test func `a display with a name outlives the wish to clear, and now is sooner than later`() {
    var buffer = OutputBuffer()
    _ = buffer.append(display("named", id: "a"), at: .zero)
    _ = buffer.append(ClearOutput(wait: false), at: .zero)
    _ = buffer.append(ClearOutput(wait: true), at: .zero)
    #expect(lines(buffer.take(at: .zero)) == ["display named as a", "clear now"])
  }

  @Test func `of many updates of one display the last is sent`() {
    var buffer = OutputBuffer()
    for number in 0..<10_000 {
      for id in ["a", "b"] { _ = buffer.append(update("\(number)", id: id), at: .zero) }
    }
    #expect(lines(buffer.take(at: .zero)) == ["update 9999 as a", "update 9999 as b"])
    #expect(buffer.byteCount == 0)
  }

  @Test func `text stays on its side of a display`() {
    var buffer = OutputBuffer()
    for number in 0..<3 {
      _ = buffer.append("a", to: .stdout, at: .zero)
      _ = buffer.append(display("\(number)"), at: .zero)
    }
    _ = buffer.append("b", to: .stdout, at: .zero)
    #expect(
      lines(buffer.take(at: .zero)) == [
        "stdout a", "display 0", "stdout a", "display 1", "stdout a", "display 2", "stdout b",
      ]
    )
  }

  // Jupyter's server allows 1000 messages a second on average over 3 s.
  @Test(arguments: [1, 100_000])
  func `a flood of displays stays within what the server lets through`(size: Int) throws {
    var buffer = OutputBuffer()
    let shown = display(String(repeating: "x", count: size))
    var now = Duration.zero
    var sent: [(time: Duration, count: Int)] = []
    for _ in 0..<20 {
      while !buffer.isFull { _ = buffer.append(shown, at: now) }
      now = try #require(buffer.dueTime)
      sent.append((now, buffer.take(at: now).count))
    }
    for (time, _) in sent {
      let window = sent.filter { $0.time >= time && $0.time < time + .seconds(3) }
      let count = window.map(\.count).reduce(0, +)
      #expect(count <= 3000 && count * size <= 3_000_000, "\(count) displays in 3 s")
    }
  }

  @Test func `text waits 50 ms for more and goes in one message`() {
    var buffer = OutputBuffer()
    #expect(buffer.dueTime == nil)
    let isFirst = [("a", 10), ("b", 20)].map {
      buffer.append($0.0, to: .stdout, at: .milliseconds($0.1))
    }
    #expect(isFirst == [true, false])
    #expect(buffer.dueTime == .milliseconds(60))
    #expect(lines(buffer.take(at: .milliseconds(60))) == ["stdout ab"])
    #expect(buffer.dueTime == nil)
  }

  @Test func `the order of two streams is kept`() {
    var buffer = OutputBuffer()
    for (text, stream) in [("a", StandardStream.stdout), ("b", .stderr), ("c", .stdout)] {
      _ = buffer.append(text, to: stream, at: .zero)
    }
    #expect(lines(buffer.take(at: .zero)) == ["stdout a", "stderr b", "stdout c"])
  }

  @Test func `streams that take turns a thousand times stay few messages and lose nothing`() {
    var buffer = OutputBuffer()
    for _ in 0..<1000 {
      _ = buffer.append("o", to: .stdout, at: .zero)
      _ = buffer.append("e", to: .stderr, at: .zero)
    }
    let messages = buffer.take(at: .zero)
    #expect(messages.count <= 10)
    for (stream, letter) in [(StandardStream.stdout, "o"), (.stderr, "e")] {
      let text = messages.compactMap { $0 as? StreamOutput }
        .filter { $0.name.rawValue == stream.rawValue }.map(\.text).joined()
      #expect(text == String(repeating: letter, count: 1000))
    }
  }

  // Jupyter's server allows 1 MB/s on average over 3 s.
  @Test func `a flood stays within the rate that the server lets through`() throws {
    var buffer = OutputBuffer()
    let chunk = String(repeating: "x", count: OutputBuffer.capacity)
    var now = Duration.zero
    var sent: [(time: Duration, count: Int)] = []
    for _ in 0..<20 {
      _ = buffer.append(chunk, to: .stdout, at: now)
      #expect(buffer.isFull)
      now = try #require(buffer.dueTime)
      sent += buffer.take(at: now).map { (now, ($0 as? StreamOutput)?.text.utf8.count ?? 0) }
    }
    for (time, _) in sent {
      let window = sent.filter { $0.time >= time && $0.time < time + .seconds(3) }
      let count = window.map(\.count).reduce(0, +)
      #expect(count <= 3_000_000, "\(count) bytes in 3 s")
    }
    #expect(sent.map(\.count).reduce(0, +) == 20 * chunk.utf8.count)
  }

  @Test func `a program that goes on changing streams has one message a stream and interval`() {
    var buffer = OutputBuffer()
    var counts: [Int] = []
    for interval in 0..<100 {
      let now = OutputBuffer.interval * interval
      for _ in 0..<10 {
        _ = buffer.append("o", to: .stdout, at: now)
        _ = buffer.append("e", to: .stderr, at: now)
      }
      counts.append(buffer.take(at: now).count)
    }
    // 20 intervals a second, and now and then a change that was kept in order.
    #expect(counts[20..<40].reduce(0, +) <= 2 * 20 + 3)
  }
}
