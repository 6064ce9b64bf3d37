import JupyterKernel
import JupyterProtocol
import Testing

@Suite struct StreamBufferTests {
  private func lines(_ messages: [StreamOutput]) -> [String] {
    messages.map { "\($0.name.rawValue) \($0.text)" }
  }

  @Test func `text waits 50 ms for more and goes in one message`() {
    var buffer = StreamBuffer()
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
    var buffer = StreamBuffer()
    for (text, stream) in [("a", StandardStream.stdout), ("b", .stderr), ("c", .stdout)] {
      _ = buffer.append(text, to: stream, at: .zero)
    }
    #expect(lines(buffer.take(at: .zero)) == ["stdout a", "stderr b", "stdout c"])
  }

  @Test func `streams that take turns a thousand times stay few messages and lose nothing`() {
    var buffer = StreamBuffer()
    for _ in 0..<1000 {
      _ = buffer.append("o", to: .stdout, at: .zero)
      _ = buffer.append("e", to: .stderr, at: .zero)
    }
    let messages = buffer.take(at: .zero)
    #expect(messages.count <= 10)
    for (stream, letter) in [(StandardStream.stdout, "o"), (.stderr, "e")] {
      let text = messages.filter { $0.name.rawValue == stream.rawValue }.map(\.text).joined()
      #expect(text == String(repeating: letter, count: 1000))
    }
  }

  // Jupyter's server allows 1 MB/s on average over 3 s.
  @Test func `a flood stays within the rate that the server lets through`() throws {
    var buffer = StreamBuffer()
    let chunk = String(repeating: "x", count: StreamBuffer.capacity)
    var now = Duration.zero
    var sent: [(time: Duration, count: Int)] = []
    for _ in 0..<20 {
      _ = buffer.append(chunk, to: .stdout, at: now)
      #expect(buffer.isFull)
      now = try #require(buffer.dueTime)
      sent += buffer.take(at: now).map { (now, $0.text.utf8.count) }
    }
    for (time, _) in sent {
      let window = sent.filter { $0.time >= time && $0.time < time + .seconds(3) }
      let count = window.map(\.count).reduce(0, +)
      #expect(count <= 3_000_000, "\(count) bytes in 3 s")
    }
    #expect(sent.map(\.count).reduce(0, +) == 20 * chunk.utf8.count)
  }

  @Test func `a program that goes on changing streams has one message a stream and interval`() {
    var buffer = StreamBuffer()
    var counts: [Int] = []
    for interval in 0..<100 {
      let now = StreamBuffer.interval * interval
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
