import Foundation
import RichDisplay
import Testing

/// The SVG document inside of a block's first `<img>`.
func picture(_ block: some DisplayBlock) throws -> String {
  let html = block.html.source
  let prefix = "src=\"data:image/svg+xml;base64,"
  let start = try #require(html.range(of: prefix)).upperBound
  let end = try #require(html[start...].firstIndex(of: "\""))
  let data = try #require(Data(base64Encoded: String(html[start..<end])))
  return String(decoding: data, as: UTF8.self)
}

/// The texts that a picture shows, in order.
func texts(_ svg: String) -> [String] {
  svg.components(separatedBy: "<text ").dropFirst().compactMap { part in
    part.components(separatedBy: ">").dropFirst().first?.components(separatedBy: "<").first
  }
}
