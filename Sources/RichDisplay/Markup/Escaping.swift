/// Text made safe for HTML and for XML, in elements and in quoted attributes alike.
///
/// `& < > " '` become character references. Control characters, which XML forbids even as
/// references (one of them would make a whole picture unreadable), become their pictures: the
/// escape character is shown as `␛`. Characters that reorder the text around them become `�`.
///
/// - Parameter text: Any text, trusted or not.
/// - Returns: The text, escaped.
package func escaped(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "'": result.append(contentsOf: "&#39;".unicodeScalars)
    default: result.append(visible(scalar))
    }
  }
  return String(result)
}
