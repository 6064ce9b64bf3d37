/// Writing to the standard streams, as Foundation spells it.
///
/// `Data` holds text here: it is made of a string's `utf8` only.
enum FileHandleLibrary {
  static let interface = """
    /// Bytes.
    struct Data { init(_ text: UTF8View) }
    /// A stream of the process.
    final class FileHandle {
      static var standardError: FileHandle { get }
      static var standardOutput: FileHandle { get }
      func write(_ data: Data)
    }
    """

  static let implementations: [String: Implementation] = [
    "Data.init(_:)": { .string(try TextViews.text(of: $0[0])) },
    "FileHandle.standardError": { _ in .library(OutputStream.standardError) },
    "FileHandle.standardOutput": { _ in .library(OutputStream.standardOutput) },
    "FileHandle.write(_:)": { arguments in
      let stream = try arguments.receiver.library(as: OutputStream.self)
      arguments.context.output?.write(try arguments[0].string(), to: stream)
      return .void
    },
  ]
}
