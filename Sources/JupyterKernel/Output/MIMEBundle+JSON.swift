package import JupyterProtocol
package import RichDisplay

extension MIMEBundle {
  /// The forms as messages carry them: text as a string, documents as real JSON.
  ///
  /// A document that is not valid JSON (one with NaN, say) goes as text, so that it can be seen
  /// rather than break the message. A bundle without `text/plain` gets an empty one.
  package var json: [String: JSONValue] {
    var json = contents.mapValues { content -> JSONValue in
      switch content {
      case .text(let text): .string(text)
      case .json(let document): JSONValue(parsing: document) ?? .string(document)
      }
    }
    if json["text/plain"] == nil { json["text/plain"] = "" }
    return json
  }
}
