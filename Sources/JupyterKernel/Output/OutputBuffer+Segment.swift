import JupyterProtocol

extension OutputBuffer {
  /// One message that is still to be sent.
  enum Segment {
    case text(StandardStream, String)
    case display(DisplayData)
    case update(UpdateDisplayData)
    case clear(ClearOutput)

    var byteCount: Int {
      switch self {
      case .text(_, let text): text.utf8.count
      case .display(let display): display.data.values.reduce(0) { $0 + $1.byteCount }
      case .update(let update): update.data.values.reduce(0) { $0 + $1.byteCount }
      case .clear: 0
      }
    }

    // A display with a name may be updated later, in other cells too.
    var vanishesWhenCleared: Bool {
      switch self {
      case .text: true
      case .display(let display): display.transient.displayID == nil
      case .update: false
      case .clear: true
      }
    }

    var message: any MessageContent {
      switch self {
      case .text(let stream, let text): StreamOutput(name: stream.name, text: text)
      case .display(let display): display
      case .update(let update): update
      case .clear(let clear): clear
      }
    }
  }
}

extension JSONValue {
  // About as many bytes as the value takes in a message.
  fileprivate var byteCount: Int {
    switch self {
    case .null, .bool, .int, .double: 8
    case .string(let text): text.utf8.count + 2
    case .array(let values): values.reduce(2) { $0 + $1.byteCount }
    case .object(let fields): fields.reduce(2) { $0 + $1.key.utf8.count + $1.value.byteCount }
    }
  }
}
