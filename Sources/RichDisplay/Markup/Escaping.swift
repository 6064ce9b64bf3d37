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

/// A scalar as it may be shown: itself, or a visible stand-in if it is a control character.
///
/// - Parameter scalar: Any scalar; line breaks and tabs are left alone.
/// - Returns: A scalar that neither steers a terminal nor breaks an XML document.
func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: scalar
  case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: "\u{FFFD}"
  default: scalar
  }
}
