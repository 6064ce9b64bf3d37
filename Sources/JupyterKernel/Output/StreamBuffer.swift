package import JupyterProtocol

/// Gathers text that is written to streams into few messages.
///
/// Goals, in this order: nothing is lost or reordered within a stream; a stream gets at most 20
/// messages a second, however often it is written to; and the bytes stay within what Jupyter's
/// server lets through before it cuts a notebook's output: 1 MB/s on average over 3 s.
///
/// Times are distances from any fixed moment.
package struct StreamBuffer {
  /// How long text waits for more, so a stream has at most 20 messages a second.
  package static let interval = Duration.milliseconds(50)

  /// Bytes that may wait; a writer of more has to wait itself.
  package static let capacity = 1 << 20

  /// Bytes of one text that are gathered at once; the rest waits for room.
  package static let part = 1 << 18

  /// Bytes that may go at once after a pause: enough for 100,000 short lines.
  package static let burst = 1_500_000.0

  /// Bytes a second in the long run: `burst + 3 s · sustainedRate` is 5% below the server's limit.
  package static let sustainedRate = 450_000.0

  /// Changes between streams that are kept in order at once, after a pause; of a program that goes
  /// on changing, the text of one interval is put together by stream.
  private static let orderedChanges = 8.0

  /// Changes a second that are kept in order in the long run.
  private static let changesPerSecond = 2.0

  private var segments: [(stream: StandardStream, text: String)] = []
  private var firstWrite: Duration?
  private var changes = Self.orderedChanges
  private var allowance = Self.burst
  private var allowanceTime: Duration?

  /// Bytes that wait.
  package private(set) var byteCount = 0

  /// Makes an empty buffer.
  package init() {}

  /// Whether a writer has to wait.
  package var isFull: Bool { byteCount >= Self.capacity }

  /// Bytes that wait beyond what may go at once.
  package func excess(at now: Duration) -> Double {
    min(Double(byteCount), Self.burst) - allowance(at: now)
  }

  private func allowance(at now: Duration) -> Double {
    let elapsed = allowanceTime.map { (now - $0) / .seconds(1) } ?? 0
    return min(Self.burst, allowance + elapsed * Self.sustainedRate)
  }

  /// When the text that waits falls due, or nil if none waits.
  package var dueTime: Duration? {
    guard let firstWrite else { return nil }
    let missing = min(Double(byteCount), Self.burst) - allowance
    guard missing > 0, let allowanceTime else { return firstWrite + Self.interval }
    let refill = allowanceTime + .seconds(missing / Self.sustainedRate)
    return max(firstWrite + Self.interval, refill)
  }

  /// Adds text, and tells whether it is the first to wait.
  package mutating func append(_ text: String, to stream: StandardStream, at now: Duration) -> Bool
  {
    guard !text.isEmpty else { return false }
    byteCount += text.utf8.count
    if segments.last?.stream == stream {
      segments[segments.count - 1].text += text
    } else if let index = segments.lastIndex(where: { $0.stream == stream }), changes < 1 {
      segments[index].text += text
    } else {
      if segments.count > 1 { changes -= 1 }
      segments.append((stream, text))
    }
    defer { firstWrite = firstWrite ?? now }
    return firstWrite == nil
  }

  /// Takes all text that waits, as the messages to send.
  package mutating func take(at now: Duration) -> [StreamOutput] {
    let elapsed = allowanceTime.map { (now - $0) / .seconds(1) } ?? 0
    allowance = allowance(at: now) - Double(byteCount)
    changes = min(Self.orderedChanges, changes + elapsed * Self.changesPerSecond)
    allowanceTime = now
    let messages = segments.map { StreamOutput(name: $0.stream.name, text: $0.text) }
    segments = []
    byteCount = 0
    firstWrite = nil
    return messages
  }
}
