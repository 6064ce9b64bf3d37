#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a file is that is not what was expected, by its first bytes.
enum FileKind: Hashable {
  case gitLFSPointer
  case webPage
  case zipArchive
  case gzip
  case array
  case pickle
  case hdf5
  case pdf
  case picture
  case empty

  /// So many bytes tell the kind.
  static let bytesNeeded = 512

  /// Tells the kind, nil for a text or what is not known.
  ///
  /// - Parameter bytes: The first bytes of the file, `bytesNeeded` if it has as many.
  init?(_ bytes: some Collection<UInt8>) {
    let starts: [(FileKind, [UInt8])] = [
      (.gitLFSPointer, Array("version https://git-lfs.github.com/".utf8)),
      (.zipArchive, Array("PK\u{3}\u{4}".utf8)), (.zipArchive, Array("PK\u{5}\u{6}".utf8)),
      (.gzip, [0x1F, 0x8B]), (.array, [0x93] + Array("NUMPY".utf8)),
      (.pickle, [0x80, 2]), (.pickle, [0x80, 3]), (.pickle, [0x80, 4]), (.pickle, [0x80, 5]),
      // What Python 2 wrote: a dictionary, a list, an object of a class.
      (.pickle, Array("(dp0\n".utf8)), (.pickle, Array("(dp1\n".utf8)),
      (.pickle, Array("(lp0\n".utf8)), (.pickle, Array("(lp1\n".utf8)),
      (.pickle, Array("ccopy_reg\n".utf8)), (.pickle, Array("cnumpy.".utf8)),
      (.hdf5, [0x89] + Array("HDF\r\n".utf8)), (.pdf, Array("%PDF-".utf8)),
      (.picture, [0x89] + Array("PNG\r\n".utf8)), (.picture, [0xFF, 0xD8, 0xFF]),
    ]
    guard !bytes.isEmpty else {
      self = .empty
      return
    }
    if let found = starts.first(where: { bytes.starts(with: $0.1) }) {
      self = found.0
      return
    }
    let text = String(decoding: bytes.prefix(Self.bytesNeeded), as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard start.hasPrefix("<!doctype html") || start.hasPrefix("<html") else { return nil }
    self = .webPage
  }
}

extension FileKind {
  /// Tells the kind of a file, nil for what is not known or cannot be opened.
  init?(startOf path: String) {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    let start = [UInt8](unsafeUninitializedCapacity: Self.bytesNeeded) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
    self.init(start)
  }
}
