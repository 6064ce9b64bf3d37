import Foundation
import RichDisplay

/// What HTML has to keep to so that every front end shows it: a notebook that nobody trusts, a page
/// made of it, a light one and a dark one, a reader who hears it.
///
/// Source of what an untrusted notebook keeps: `allowedTags`, `allowedAttributes` and
/// `allowedStyles` in JupyterLab 4.6, packages/apputils/src/sanitizer.ts.
struct MarkupRules {
  /// Front ends drop messages that come too fast, and notebooks grow with each display.
  private static let mostBytes = 50_000

  private static let attributes: [String: Set<String>] = [
    "div": [], "span": ["title"], "p": [], "em": [], "strong": [], "code": [], "pre": [], "ul": [],
    "li": [], "dl": [], "dt": [], "dd": [], "figure": [], "details": [], "summary": [],
    "img": ["alt", "src", "width", "height"], "table": [], "caption": [], "thead": [], "tbody": [],
    "tr": [], "td": ["colspan", "title"], "th": ["scope", "title"], "progress": ["max", "value"],
  ]

  private static let styles: Set<String> = [
    "background", "border", "border-bottom", "border-collapse", "border-radius", "border-top",
    "caption-side", "color", "cursor", "font-size", "font-style", "font-weight", "height",
    "line-height", "margin", "max-width", "opacity", "overflow-x", "padding", "text-align",
    "vertical-align", "white-space", "width",
  ]

  /// What is wrong with the forms of one display.
  ///
  /// - Parameter bundle: The forms.
  /// - Returns: A sentence for each fault.
  static func faults(in bundle: MIMEBundle) -> [String] {
    var faults: [String] = []
    if bundle.plain.isEmpty { faults.append("no text/plain") }
    if bundle.contents["image/svg+xml"] != nil {
      faults.append("image/svg+xml, which LaTeX fails at")
    }
    guard case .text(let html)? = bundle.contents["text/html"] else {
      return faults + (bundle.contents["text/latex"] == nil ? ["no text/html"] : [])
    }
    if html.utf8.count > mostBytes { faults.append("\(html.utf8.count) bytes") }
    if html.unicodeScalars.contains(where: { $0.value >= 0x1F000 }) { faults.append("an emoji") }
    for tag in html.matches(of: /<([a-z]+)((?:\s+[a-z-]+="[^"]*")*)\s*>/) {
      faults += faultsOfTag(String(tag.1), attributes: String(tag.2))
    }
    let tagCount = html.matches(of: /<[a-zA-Z]/).count
    if tagCount != html.matches(of: /<([a-z]+)((?:\s+[a-z-]+="[^"]*")*)\s*>/).count {
      faults.append("a tag that is not understood")
    }
    return faults + faultsOfTables(html)
  }

  private static func faultsOfTag(_ name: String, attributes text: String) -> [String] {
    guard let allowed = attributes[name] else { return ["<\(name)>"] }
    var faults: [String] = []
    let pairs = text.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.1), String($0.2)) }
    for (attribute, value) in pairs {
      if attribute == "style" {
        for rule in value.split(separator: ";") {
          let property = String(rule.prefix { $0 != ":" })
          if !styles.contains(property) { faults.append("style '\(property)' in <\(name)>") }
        }
      } else if attribute != "class", !allowed.contains(attribute) {
        faults.append("\(attribute) in <\(name)>")
      }
    }
    let alt = pairs.first { $0.0 == "alt" }?.1 ?? ""
    // A title is no finding: that takes a sentence.
    if name == "img", alt.count < 25 || !alt.contains(" ") { faults.append("alt '\(alt)'") }
    if name == "th", !pairs.contains(where: { $0.0 == "scope" }) {
      faults.append("<th> without scope")
    }
    return faults
  }

  private static func faultsOfTables(_ html: String) -> [String] {
    html.matches(of: /<table.*?<\/table>/.dotMatchesNewlines()).flatMap { table in
      let source = table.0
      var faults: [String] = []
      if source.firstMatch(of: /<caption[^>]*>[^<]+<\/caption>/) == nil {
        faults.append("a table without a caption")
      }
      if !source.contains("scope=") { faults.append("a table without headers") }
      if source.contains(/<th[^>]*><\/th>/) { faults.append("an empty header") }
      return faults
    }
  }
}

extension MIMEBundle {
  /// The form for notebooks.
  var html: String {
    if case .text(let text)? = contents["text/html"] { text } else { "" }
  }

  /// The finding of each picture.
  var alts: [String] {
    html.matches(of: /<img alt="([^"]*)"/).map {
      $0.1.replacing("&#39;", with: "'")
    }.map { String($0) }
  }

  /// The pictures, as SVG documents.
  var pictures: [String] {
    html.matches(of: /src="data:image\/svg\+xml;base64,([^"]*)"/).compactMap { match in
      Data(base64Encoded: String(match.1)).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The HTML as text, without its tags.
  var text: String {
    html.replacing(/<[^>]*>/, with: " ").replacing("&#39;", with: "'")
      .replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// How often a text occurs in this one.
  func count(of part: String) -> Int { ranges(of: part).count }
}
