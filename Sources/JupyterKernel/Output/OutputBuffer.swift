package import JupyterProtocol

/// Gathers what a cell writes and shows into few messages.
///
/// Goals, in this order: nothing that somebody could have seen is lost or reordered within a stream;
/// a stream gets at most 20 messages a second, however often it is written to; what is shown in the
/// place of something within that time is sent in its place; and bytes and messages stay within the
/// rates.
///
/// Times are distances from any fixed moment.
package struct OutputBuffer {
  /// How long output waits for more, so a stream has at most 20 messages a second.
  package static let interval = Duration.milliseconds(50)

  /// Bytes and messages that may wait; a writer of more has to wait itself.
  package static let capacity = 1 << 20
  private static let messageCapacity = 1000

  /// Bytes of one text that are gathered at once; the rest waits for room.
  package static let part = 1 << 18

  /// Changes between streams that are kept in order at once, after a pause; of a program that goes
  /// on changing, the text of one interval is put together by stream.
  private static let changeLimit = OutputRates.Limit(burst: 8, perSecond: 2)

  private var segments: [Segment] = []
  private var firstWrite: Duration?
  private var lastTake: Duration?
  private var changes = Allowance(Self.changeLimit)
  private var bytes: Allowance
  private var messages: Allowance

  /// Bytes that wait.
  package private(set) var byteCount = 0

  /// Makes an empty buffer.
  package init(rates: OutputRates = .served) {
    bytes = Allowance(rates.bytes)
    messages = Allowance(rates.messages)
  }

  /// Whether a writer has to wait.
  package var isFull: Bool {
    byteCount >= Self.capacity || segments.count >= Self.messageCapacity
  }

  /// Whether more waits than may go at once.
  package func isBeyondRates(at now: Duration) -> Bool {
    bytes.excess(of: byteCount, at: now) > 0 || messages.excess(of: segments.count, at: now) > 0
  }

  /// Whether what waits may go without waiting for more, for nothing has gone just before.
  package func mayGo(at now: Duration) -> Bool {
    !isBeyondRates(at: now) && lastTake.map { now - $0 >= Self.interval } ?? true
  }

  /// When the output that waits falls due, or nil if none waits.
  package var dueTime: Duration? {
    firstWrite.map {
      max($0 + Self.interval, bytes.dueTime(of: byteCount), messages.dueTime(of: segments.count))
    }
  }

  /// Adds text, and tells whether it is the first to wait.
  package mutating func append(_ text: String, to stream: StandardStream, at now: Duration) -> Bool
  {
    guard !text.isEmpty else { return false }
    byteCount += text.utf8.count
    if let index = place(of: stream, at: now), case .text(_, var earlier) = segments[index] {
      // Taken out, so that the text grows in place.
      segments[index] = .text(stream, "")
      earlier += text
      segments[index] = .text(stream, earlier)
    } else {
      segments.append(.text(stream, text))
    }
    return noteWrite(at: now)
  }

  // Where text of a stream can be added: at the end, or, when changes are used up, in front of what
  // the other stream was written since.
  private mutating func place(of stream: StandardStream, at now: Duration) -> Int? {
    let texts = segments.indices.reversed().prefix {
      if case .text = segments[$0] { true } else { false }
    }
    let index = texts.first {
      if case .text(stream, _) = segments[$0] { true } else { false }
    }
    guard let last = texts.first, index != last else { return index }
    if index != nil, changes.amount(at: now) < 1 { return index }
    if texts.count > 1 { changes.take(1, at: now) }
    return nil
  }

  /// Adds a display, and tells whether it is the first to wait.
  package mutating func append(_ display: DisplayData, at now: Duration) -> Bool {
    add(.display(display), at: now)
  }

  /// Adds an update, in the place of one of the same display that waits, and tells whether it is the
  /// first to wait.
  package mutating func append(_ update: UpdateDisplayData, at now: Duration) -> Bool {
    let index = segments.lastIndex { segment in
      if case .update(let earlier) = segment {
        earlier.transient.displayID == update.transient.displayID
      } else {
        false
      }
    }
    if let index { byteCount -= segments.remove(at: index).byteCount }
    return add(.update(update), at: now)
  }

  /// Adds a wish to clear, which takes away what waits and would be cleared; tells whether it is the
  /// first to wait.
  package mutating func append(_ clear: ClearOutput, at now: Duration) -> Bool {
    var clear = clear
    for case .clear(let earlier) in segments { clear.wait = clear.wait && earlier.wait }
    segments.removeAll { $0.vanishesWhenCleared }
    byteCount = segments.reduce(0) { $0 + $1.byteCount }
    return add(.clear(clear), at: now)
  }

  private mutating func add(_ segment: Segment, at now: Duration) -> Bool {
    segments.append(segment)
    byteCount += segment.byteCount
    return noteWrite(at: now)
  }

  private mutating func noteWrite(at now: Duration) -> Bool {
    defer { firstWrite = firstWrite ?? now }
    return firstWrite == nil
  }

  /// Takes all output that waits, as the messages to send.
  package mutating func take(at now: Duration) -> [any MessageContent] {
    guard !segments.isEmpty else { return [] }
    defer {
      segments = []
      byteCount = 0
      firstWrite = nil
    }
    bytes.take(byteCount, at: now)
    messages.take(segments.count, at: now)
    lastTake = now
    return segments.map(\.message)
  }
}
