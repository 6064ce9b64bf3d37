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

  /// What the file is and what to do, where an archive of arrays was expected that cannot be opened;
  /// nil if it cannot be told.
  func insteadOfArchive(size: Int) -> String? {
    switch self {
    case .gitLFSPointer: Self.pointer
    case .webPage:
      "it is a web page, not the file itself; download it again, on GitHub by 'Raw' or 'Download'"
    case .zipArchive:
      "the archive is cut off or damaged, after \(counted(size, "byte")); get it again"
    case .gzip: "it is packed with gzip; unpack it with 'gunzip'"
    case .array:
      "it is a single array of NumPy, expected an archive of arrays; in NumPy "
        + "'\(Self.savez)' makes one"
    case .pickle:
      "it holds Python objects (a pickle), which are not read; in Python '\(Self.savez)' saves "
        + "the weights without them"
    case .hdf5: "it is an HDF5 file; in Python '\(Self.savez)' saves its weights for NumPy"
    case .pdf: "it is a PDF, expected a model's file"
    case .picture: "it is a picture, expected a model's file"
    case .empty: "it is empty; get it again"
    }
  }

  /// How NumPy saves a model's weights.
  static let savez = "np.savez(\"model.npz\", U=U, V=V, W=W)"

  private static let pointer =
    "it is a pointer of Git LFS, not the file itself; 'git lfs pull' gets the file"
}
