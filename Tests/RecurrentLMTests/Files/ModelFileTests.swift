import Foundation
import RecurrentLM
import Testing

/// Model files, written and read by NumPy and by us.
@Suite final class ModelFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func writeWithNumPy() throws -> NumPyModel.Weights {
    let output = try NumPyOracle.run("npz_files.py", ["write", folder.path])
    return try JSONDecoder().decode(NumPyModel.Weights.self, from: output)
  }

  private static let words = [
    "SENTENCE_START", "SENTENCE_END", "naïve", "𝄞 clef", "UNKNOWN_TOKEN",
  ]

  @Test func `files of NumPy are read, whatever their order and compression`() throws {
    let weights = try writeWithNumPy()
    let (double, vocabulary) = try RNN.load(from: path("float64.npz"))
    #expect(double.U == Matrix(weights.U))
    #expect(double.V == Matrix(weights.V))
    #expect(double.W == Matrix(weights.W))
    #expect(vocabulary.words == Self.words)
    let fortran = try RNN.loadParameters(from: path("fortran.npz"))
    #expect(fortran.parameters == double.parameters)
    let single = try RNN.loadParameters(from: path("float32.npz"))
    #expect(single.U.values == weights.U.flatMap { $0.map { Double(Float($0)) } })
    #expect(single.bpttTruncate == 4)
  }

  @Test func `one long word does not make a large file`() throws {
    let long = String(repeating: "o", count: 250)
    let words = Self.words + [long] + (0..<994).map { "w\($0)" }
    let model = try FastRNN(vocabularySize: words.count, hiddenSize: 1)
    try model.save(to: path("long.npz"), vocabulary: try Vocabulary(words: words))
    // As NumPy's '<U250' the words are a megabyte.
    let file = try Data(contentsOf: folder.appending(path: "long.npz"))
    #expect(file.count < 50_000)
    #expect(try FastRNN.load(from: path("long.npz")).vocabulary.words == words)
    let output = try NumPyOracle.run("npz_files.py", ["read", path("long.npz")])
    #expect(String(decoding: output, as: UTF8.self).contains(long))
  }

  @Test func `NumPy reads our files`() throws {
    struct Array: Decodable {
      let type: String
      let shape: [Int]
    }
    struct Numbers: Decodable { let U: Elements<Double> }
    struct Elements<Element: Decodable>: Decodable { let elements: [Element] }
    struct Words: Decodable { let words: Elements<String> }
    let model = try RNN(vocabularySize: 5, hiddenSize: 3, bpttTruncate: 7)
    try model.save(to: path("ours.npz"), vocabulary: try Vocabulary(words: Self.words))
    let output = try NumPyOracle.run("npz_files.py", ["read", path("ours.npz")])
    let arrays = try JSONDecoder().decode([String: Array].self, from: output)
    #expect(
      arrays.mapValues(\.type) == [
        "U": "<f8", "V": "<f8", "W": "<f8", "bpttTruncate": "<i8", "words": "<U14",
        "history_initial_seed": "<i8",
      ]
    )
    #expect(arrays["V"]?.shape == [5, 3])
    #expect(arrays["bpttTruncate"]?.shape == [])
    #expect(try JSONDecoder().decode(Numbers.self, from: output).U.elements == model.U.values)
    #expect(try JSONDecoder().decode(Words.self, from: output).words.elements == Self.words)
  }

  @Test func `a saved model comes back as it was, over an older file`() throws {
    try Data("not a zip".utf8).write(to: folder.appending(path: "model.npz"))
    let model = try RNN(vocabularySize: 5, hiddenSize: 3, bpttTruncate: 7)
    let vocabulary = try Vocabulary(words: Self.words)
    try model.save(to: path("model.npz"), vocabulary: vocabulary)
    let (loaded, words) = try RNN.load(from: path("model.npz"))
    #expect(loaded.parameters == model.parameters)
    #expect(loaded.bpttTruncate == 7)
    #expect(words.words == Self.words)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["model.npz"])
  }

  @Test(arguments: [
    ("object", "'U'", "pickled Python objects"),
    ("integers", "'U'", "found whole numbers of type '<i8'"),
    ("missing", "no array 'W'", "'U', 'V'"), ("shapes", "'V'", "(C = 5, H = 3), found (3, 5)"),
    ("nan", "'V'", "element [0, 0] is nan"),
    ("flat", "'U'", "two dimensions, found shape [15]"),
  ])
  func `arrays that cannot be used are named`(file: String, name: String, cause: String) throws {
    _ = try writeWithNumPy()
    let error = #expect(throws: RecurrentLMError.self) {
      try RNN.loadParameters(from: self.path(file + ".npz"))
    }
    let message = "\(try #require(error))"
    #expect(message.contains(name) && message.contains(cause), "\(message)")
  }

  @Test func `archives that claim what is not so are refused with the member's name`() throws {
    let output = try NumPyOracle.run("npz_files.py", ["broken", folder.path])
    let names = try JSONDecoder().decode([String].self, from: output)
    #expect(names.count > 25)
    for name in names {
      let error = #expect(throws: RecurrentLMError.self, "\(name)") {
        try RNN.loadParameters(from: self.path(name + ".npz"))
      }
      guard let error else { continue }
      let isNamed =
        switch error {
        case .unusableArray(_, let array, _):
          array.hasPrefix(name == "hugebomb" ? "V" : "U")
        case .notEnoughMemory(let what, _, _): what.contains("U.npy")
        default: false
        }
      #expect(isNamed, "\(name): \(error)")
      #expect("\(error)".contains("\(name).npz"))
    }
  }

  #if os(Linux)
  @Test func `a small file that unpacks to gigabytes is refused before it does`() async throws {
    _ = try NumPyOracle.run("npz_files.py", ["broken", folder.path])
    for name in ["bomb.npz", "hugebomb.npz"] {
      let path = path(name)
      // In a process of its own, as other tests take memory at the same time.
      await #expect(processExitsWith: .success) { [path = path as String] in
        let before = Memory.peak
        #expect(throws: RecurrentLMError.self) { try RNN.loadParameters(from: path) }
        #expect(Memory.peak - before < 64 << 20)
      }
    }
  }
  #endif

  @Test func `a file without words cannot be loaded with its vocabulary`() throws {
    _ = try writeWithNumPy()
    let error = #expect(throws: RecurrentLMError.self) {
      try RNN.load(from: self.path("float32.npz"))
    }
    #expect("\(try #require(error))".contains("no array 'words'"))
  }

  @Test func `broken files end in an error, wherever they are broken`() throws {
    _ = try writeWithNumPy()
    for name in ["float64.npz", "float32.npz"] {
      let whole = try Data(contentsOf: folder.appending(path: name))
      for cut in stride(from: 0, to: whole.count, by: 197) {
        try whole.prefix(cut).write(to: folder.appending(path: "broken.npz"))
        #expect(throws: RecurrentLMError.self) {
          try RNN.loadParameters(from: self.path("broken.npz"))
        }
      }
      // A changed byte either does no harm or is found; it never ends the process.
      for place in stride(from: 0, to: whole.count, by: 41) {
        var changed = whole
        changed[place] ^= 0xff
        try changed.write(to: folder.appending(path: "broken.npz"))
        do {
          _ = try RNN.loadParameters(from: path("broken.npz"))
        } catch is RecurrentLMError {}
      }
    }
  }

  @Test func `places where nothing can be read or written are named`() throws {
    let model = try RNN(vocabularySize: 6, hiddenSize: 3)
    let missing = path("nowhere/model.npz")
    for attempt in [{ try model.save(to: missing) }, { _ = try RNN.loadParameters(from: missing) }]
    {
      let error = #expect(throws: RecurrentLMError.self) { try attempt() }
      let message = "\(try #require(error))"
      #expect(message.contains(missing) && message.contains("no such file"), "\(message)")
    }
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 6, vocabulary: 5)) {
      try model.save(to: self.path("x.npz"), vocabulary: try Vocabulary(words: Self.words))
    }
  }
}
