import Foundation
import RecurrentLM

/// A picture, which a notebook shows: a program prints what kind it is and what it shows.
///
///     show(try Image(file: "loss.png", alt: "The loss falls for 900 examples"))
///
/// It may be a PNG, JPEG, GIF or SVG of at most 1,000,000 bytes: a notebook keeps it as text, and
/// Jupyter's server lets no more than three times as much through at once.
public struct Image: CustomStringConvertible, Sendable {
  /// How many bytes a picture may have.
  private static let limit = 1_000_000

  /// What it shows, in words, for those who do not see it.
  public let alt: String

  /// How many bytes it has.
  public var byteCount: Int { bytes.count }

  /// What its bytes say that it is.
  package let format: ImageFormat

  /// The bytes.
  package let bytes: [UInt8]

  /// Reads a picture from a file.
  ///
  /// - Parameters:
  ///   - file: The path of the file; a leading `~` is the home directory.
  ///   - alt: What it shows, in words; without them the name of the file.
  /// - Throws: `RecurrentLMError.unreadableFile` if the file can not be read or is no picture.
  public init(file: String, alt: String = "") throws {
    let bytes = try SmallFile.bytes(of: file, atMost: Self.limit)
    guard let format = ImageFormat(bytes) else {
      throw RecurrentLMError.unreadableFile(
        path: file,
        cause: "it is no picture: expected \(ImageFormat.expected)"
      )
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    self.init(bytes, format, alt: alt.isEmpty ? name : alt)
  }

  /// Makes a picture from its bytes in base 64, as notebooks and web pages hold them.
  ///
  /// - Parameters:
  ///   - base64: The bytes in letters; line ends count for nothing.
  ///   - alt: What it shows, in words.
  /// - Throws: `RecurrentLMError.invalidArgument` if they are no picture, or too many.
  public init(base64: String, alt: String) throws {
    guard let data = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) else {
      throw Self.refused("base64", "bytes in base 64", "'\(base64.prefix(20))…'")
    }
    try self.init(checking: Array(data), "base64", alt: alt)
  }

  /// Makes a picture from a drawing in SVG, which a cell can write.
  ///
  ///     show(try Image(svg: "<svg xmlns='http://www.w3.org/2000/svg' …>…</svg>", alt: "A circle"))
  ///
  /// - Parameters:
  ///   - svg: The whole document, `<svg xmlns='http://www.w3.org/2000/svg'>` first.
  ///   - alt: What it shows, in words.
  /// - Throws: `RecurrentLMError.invalidArgument` if it is no such document, or too long.
  public init(svg: String, alt: String) throws {
    try self.init(checking: Array(svg.utf8), "svg", alt: alt)
    guard format == .svg else { throw Self.refused("svg", "a document '<svg …>'", format.name) }
  }

  /// Its kind and size, and what it shows.
  public var description: String { "\(format.name) image, \(byteCount) bytes: \(alt)" }

  private init(checking bytes: [UInt8], _ name: String, alt: String) throws {
    guard bytes.count <= Self.limit else {
      throw Self.refused(name, "at most \(Self.limit) bytes", "\(bytes.count)")
    }
    guard let format = ImageFormat(bytes) else {
      throw Self.refused(name, ImageFormat.expected, "something else")
    }
    self.init(bytes, format, alt: alt)
  }

  private init(_ bytes: [UInt8], _ format: ImageFormat, alt: String) {
    self.bytes = bytes
    self.format = format
    self.alt = alt
  }

  private static func refused(_ name: String, _ expected: String, _ found: String) -> any Error {
    RecurrentLMError.invalidArgument(name: name, found: found, expected: expected)
  }
}
