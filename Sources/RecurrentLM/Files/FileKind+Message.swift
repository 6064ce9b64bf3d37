extension FileKind {
  /// What the file is and what to do, where a text was expected; nil if it can be one.
  var insteadOfText: String? {
    switch self {
    case .gitLFSPointer: Self.pointer
    case .zipArchive: "it is a zip archive; unpack it and read the text in it"
    case .array: "it is an array of NumPy, expected text"
    case .pickle: "it holds Python objects, expected text"
    case .hdf5: "it is an HDF5 file, expected text"
    case .pdf: "it is a PDF; save its text, for example with 'pdftotext'"
    case .picture: "it is a picture, expected text"
    case .webPage, .gzip, .empty: nil
    }
  }

  private static let pointer =
    "it is a pointer of Git LFS, not the file itself; 'git lfs pull' gets the file"
}
