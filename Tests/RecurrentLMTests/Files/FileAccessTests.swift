import Foundation
import RecurrentLM
import Testing

/// Where a folder is named, nothing but files below it is opened, by whatever road.
@Suite struct FileAccessTests {
  /// A folder of a notebook, with secrets beside it, and in it links that lead to them.
  final class Course {
    let root: URL
    var folder: URL { root.appending(path: "submission") }

    init() throws {
      root = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)")
      let files = FileManager.default
      for name in ["submission/data", "submission-of-another"] {
        let folder = root.appending(path: name)
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      let secrets = ["gradebook.db", "submission-of-another/text.txt", "submission/3-loss.ipynb"]
      for name in secrets + ["submission/own.txt", "submission/data/own.txt"] {
        try Data("a line\n".utf8).write(to: root.appending(path: name))
      }
      for (link, target) in [
        ("link.txt", "../gradebook.db"), ("up", ".."), ("dangling.npz", "../new.npz"),
        ("notebook.txt", "3-loss.ipynb"),
      ] {
        try files.createSymbolicLink(
          atPath: folder.appending(path: link).path,
          withDestinationPath: target
        )
      }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func path(_ name: String) -> String {
      name.hasPrefix("/") || name.hasPrefix("~") ? name : folder.appending(path: name).path
    }

    /// Runs a body with the limit in place.
    func graded<Result>(_ body: () throws -> Result) rethrows -> Result {
      try FileAccess.$folder.withValue(folder.path, operation: body)
    }
  }

  static let secrets = [
    "../gradebook.db", "/etc/passwd", "/proc/self/environ", "~/.profile", "../missing.txt",
    "../submission-of-another/text.txt", "link.txt", "up/gradebook.db", "data/../../gradebook.db",
    "3-loss.ipynb", "notebook.txt", "3-LOSS.IPYNB", "dangling.npz", "new/../../x", "data/..",
    "/dev/null",
  ]

  @Test(arguments: secrets)
  func `what is not below the folder is not read`(name: String) throws {
    let course = try Course()
    let path = course.path(name)
    for read in [
      { _ = try Corpus(lines: path) }, { _ = try Corpus(csv: path) },
      { _ = try RNN.load(from: path) }, { _ = try FastRNN.loadParameters(from: path) },
    ] {
      let error = #expect(throws: RecurrentLMError.self) { try course.graded(read) }
      #expect("\(try #require(error))".contains("while a notebook is graded, its cells open"))
    }
  }

  @Test(arguments: secrets)
  func `what is not below the folder is not written`(name: String) throws {
    let course = try Course()
    let model = try RNN(vocabularySize: 3, hiddenSize: 1, seed: 1)
    let before = try FileManager.default.subpathsOfDirectory(atPath: course.root.path).sorted()
    let error = #expect(throws: RecurrentLMError.self) {
      try course.graded { try model.save(to: course.path(name)) }
    }
    #expect("\(try #require(error))".contains("while a notebook is graded, its cells open"))
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: course.root.path).sorted() == before
    )
  }

  @Test(arguments: ["model.npz", "data/model.npz", "data/../model.npz"])
  func `what is below it is written and read`(name: String) throws {
    let course = try Course()
    let model = try RNN(vocabularySize: 3, hiddenSize: 1, seed: 1)
    let path = course.path(name)
    try course.graded {
      try model.save(to: path)
      #expect(try RNN.loadParameters(from: path).U == model.U)
      #expect(try Corpus(lines: course.path("own.txt")).count == 1)
      #expect(try Corpus(lines: course.path("data/own.txt")).count == 1)
    }
  }

  @Test func `the library's own text is read wherever it lies`() throws {
    let course = try Course()
    #expect(try course.graded { try Corpus.fortunes().count } == Corpus.fortunes().count)
  }
}
