import Foundation
import RecurrentLM
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// Where `save` and `checkpoint` write, and what they leave alone.
@Suite final class WrittenPlacesTests {
  private let folder: URL
  private let model: RNN

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    model = try RNN(vocabularySize: 6, hiddenSize: 3)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// Both ways to write a file.
  private func write(to path: String) throws {
    try model.save(to: path)
    try model.train(on: [Example(x: [1], y: [2])], epochs: 1, checkpoint: path)
  }

  @Test(arguments: ["old.npz", "new.npz"])
  func `a link stays a link, and the file it leads to is written`(target: String) throws {
    try Data("old".utf8).write(to: folder.appending(path: "old.npz"))
    symlink(target, path("middle.npz"))
    symlink(path("middle.npz"), path("link.npz"))
    try write(to: path("link.npz"))
    #expect(try names == ["link.npz", "middle.npz", "old.npz", target].uniqued)
    var found = stat()
    lstat(path("link.npz"), &found)
    #expect(found.st_mode & S_IFMT == S_IFLNK)
    lstat(path(target), &found)
    #expect(found.st_mode & S_IFMT == S_IFREG)
    #expect(try RNN.loadParameters(from: path(target)).parameters == model.parameters)
  }

  @Test func `links that lead in a circle are named`() throws {
    symlink("b.npz", path("a.npz"))
    symlink("a.npz", path("b.npz"))
    let error = #expect(throws: RecurrentLMError.self) { try self.write(to: self.path("a.npz")) }
    #expect("\(try #require(error))".contains("too many links"))
  }

  @Test func `pipes, devices and folders are neither replaced nor waited for`() throws {
    mkfifo(path("pipe.npz"), 0o666)
    mkdir(path("folder.npz"), 0o777)
    symlink("/dev/null", path("link.npz"))
    let others = [("pipe.npz", "a pipe"), ("folder.npz", "a folder"), ("link.npz", "a device")]
    for (name, kind) in others {
      for attempt in [
        { try self.write(to: self.path(name)) },
        { _ = try RNN.loadParameters(from: self.path(name)) },
      ] {
        let error = #expect(throws: RecurrentLMError.self) { try attempt() }
        #expect("\(try #require(error))".contains("it is \(kind)"))
      }
    }
    #expect(try names == ["folder.npz", "link.npz", "pipe.npz"])
    var found = stat()
    lstat(path("pipe.npz"), &found)
    #expect(found.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `a name with NUL is refused, not cut there`() throws {
    try model.save(to: path("model.npz"))
    for attempt in [
      { try self.write(to: self.path("model.npz") + "\0.txt") },
      { _ = try RNN.loadParameters(from: self.path("model.npz") + "\0.txt") },
    ] {
      let error = #expect(throws: RecurrentLMError.self) { try attempt() }
      #expect("\(try #require(error))".contains("NUL"))
    }
    #expect(try names == ["model.npz"])
  }

  @Test func `what a process left behind goes, what another is writing stays`() throws {
    for name in ["model.npz.1a2b.partial", "model.npz.3c4d.partial", "other.npz.1.partial"] {
      try Data("half".utf8).write(to: folder.appending(path: name))
    }
    let writer = open(path("model.npz.3c4d.partial"), O_WRONLY)
    defer { close(writer) }
    flock(writer, LOCK_EX)
    try Data("mine".utf8).write(to: folder.appending(path: "model.npz.mine.partial"))
    try write(to: path("model.npz"))
    #expect(
      try names == [
        "model.npz", "model.npz.3c4d.partial", "model.npz.mine.partial", "other.npz.1.partial",
      ]
    )
  }

  #if os(Linux)
  @Test func `a limit for the size of files is an error, and the older file stays`() async throws {
    try model.save(to: path("model.npz"))
    let path = path("model.npz")
    await #expect(processExitsWith: .success) { [path = path as String] in
      // As the kernel does; otherwise the system ends a process that writes beyond its limit.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let large = try RNN(vocabularySize: 200, hiddenSize: 10)
      let error = #expect(throws: RecurrentLMError.self) { try large.save(to: path) }
      #expect("\(try #require(error))".contains("file too large"))
      #expect(try RNN.loadParameters(from: path).vocabularySize == 6)
    }
    #expect(try names == ["model.npz"])
  }
  #endif
}

extension [String] {
  /// The texts in order, each once.
  fileprivate var uniqued: [String] { Set(self).sorted() }
}
