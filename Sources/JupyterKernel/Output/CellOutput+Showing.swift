package import JupyterProtocol
package import RichDisplay

extension CellOutput {
  /// Sends a display after the text written before it; waits while too much waits to be sent, until
  /// an interrupt.
  package func display(_ bundle: MIMEBundle, id: String?, metadata: [String: JSONValue]) {
    show(DisplayData(data: bundle.json, metadata: metadata, id: id)) { $0.append($1, at: $2) }
  }

  /// Sends an update, in the place of an earlier one that waits; otherwise as `display`.
  package func update(_ bundle: MIMEBundle, id: String, metadata: [String: JSONValue]) {
    let update = UpdateDisplayData(data: bundle.json, metadata: metadata, id: id)
    show(update) { $0.append($1, at: $2) }
  }

  /// Sends the wish to clear in the place of what waits and would be cleared.
  package func clearOutput(wait: Bool) {
    show(ClearOutput(wait: wait), isDisplay: false) { $0.append($1, at: $2) }
  }

  private func show<Content: MessageContent>(
    _ content: Content,
    isDisplay: Bool = true,
    _ append: (inout OutputBuffer, Content, Duration) -> Bool
  ) {
    guard !isSilent else { return }
    capture?.drain()
    gather(isDisplay: isDisplay) { append(&$0, content, now()) }
  }

  /// Sends a message of the cell after the text written before it.
  ///
  /// - Returns: False if the cell is over, so that the message is dropped.
  @discardableResult
  package func publish(
    _ content: some MessageContent,
    metadata: [String: JSONValue] = [:],
    buffers: [Frame] = []
  ) -> Bool {
    guard !isSilent else { return true }
    capture?.drain()
    return state.withLock { state in
      guard !state.isFinished else { return false }
      send(&state.buffer)
      publisher.publish(
        content,
        parentHeader: request.message.header,
        metadata: metadata,
        buffers: buffers
      )
      return true
    }
  }

  /// Asks the client that sent the cell.
  ///
  /// - Throws: `StandardInputError` or `CancellationError`.
  package func readLine(prompt: String, isPassword: Bool) throws -> String {
    guard let input, !isSilent else { throw StandardInputError.notAllowed }
    flush()
    return try input.ask(requestID: request.header.id) {
      publisher.ask(InputRequest(prompt: prompt, password: isPassword), of: request.message)
    }
  }
}
