import Foundation
import JupyterKernel
import RichDisplay
import Testing

/// What cells show of their own: text, Markdown, HTML and pictures, and what takes their place.
@Suite struct ShowingTests {
  private let notebook = Notebook()

  private static let pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

  private func text(_ type: String, in bundle: MIMEBundle?) -> String? {
    guard case .text(let text) = bundle?.contents[type] else { return nil }
    return text
  }

  @Test(arguments: [
    (#"Markdown("a **b**")"#, "text/markdown", "a **b**"),
    (#"HTML("<b>a</b> < &amp;")"#, "text/html", "<b>a</b> < &amp;"),
  ])
  func `marks go out as they are, from 'show' and as a cell's value`(
    value: String,
    type: String,
    expected: String
  ) async throws {
    let shown = try await notebook.run("show(\(value))").displays
    let result = try await notebook.run(value).result
    for bundle in [shown.first, result] {
      #expect(text(type, in: bundle) == expected)
      #expect(bundle?.plain == expected && bundle?.contents.count == 2)
    }
  }

  @Test func `a picture has words, and its bytes for those who want them`() async throws {
    let cell = "try Image(base64: \"\(Self.pixel)\", alt: \"a \\\"dot\\\" & <more>\")"
    let bundle = try #require(try await notebook.run(cell).result)
    #expect(text("image/png", in: bundle) == Self.pixel)
    let html = try #require(text("text/html", in: bundle))
    #expect(html.contains(#"alt="a &quot;dot&quot; &amp; &lt;more&gt;""#))
    #expect(html.contains("src=\"data:image/png;base64,\(Self.pixel)\""))
    #expect(bundle.plain == "PNG image, 70 bytes: a \"dot\" & <more>")
  }

  @Test func `a drawing is no picture of its own, which notebooks would not trust`() async throws {
    let cell = "try Image(svg: \"<svg xmlns='http://www.w3.org/2000/svg'/>\", alt: \"\")"
    let bundle = try #require(try await notebook.run(cell).result)
    #expect(Set(bundle.contents.keys) == ["text/html", "text/plain"])
    #expect(text("text/html", in: bundle)?.contains("data:image/svg+xml;base64,") == true)
    #expect(text("text/html", in: bundle)?.contains("alt=\"picture\"") == true)
  }

  @Test func `the bytes of a file tell what it is, not its name`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files: [(name: String, bytes: [UInt8], found: String)] = [
      ("dot.txt", Array(Data(base64Encoded: Self.pixel) ?? Data()), "PNG image, 70 bytes: dot.txt"),
      ("a.png", [0xFF, 0xD8, 0xFF, 0xE0], "JPEG image, 4 bytes: a.png"),
      ("b.png", Array("GIF89a...".utf8), "GIF image, 9 bytes: b.png"),
      ("c.png", Array("<?xml version='1.0'?>\n<svg/>".utf8), "SVG image, 28 bytes: c.png"),
    ]
    for (name, bytes, found) in files {
      let path = folder.appending(path: name).path
      try Data(bytes).write(to: URL(filePath: path))
      #expect(try await notebook.run("try Image(file: \"\(path)\")").plain == found)
    }
    let text = folder.appending(path: "text.png").path
    try Data("no picture".utf8).write(to: URL(filePath: text))
    let huge = folder.appending(path: "huge.png").path
    try Data(count: 1_000_001).write(to: URL(filePath: huge))
    for (path, says) in [
      (text, "expected the bytes of a PNG, JPEG, GIF or SVG"), (huge, "at most 1000000"),
      (folder.path, "a folder"), (folder.path + "/none", "no such file"), ("/dev/zero", "a device"),
    ] {
      let failure = await notebook.failure("try Image(file: \"\(path)\")")
      #expect(failure?.message.contains(says) == true, "\(failure?.message ?? "")")
    }
  }

  @Test func `a graded cell shows no picture of elsewhere`() async throws {
    let graded = Notebook(isGraded: true)
    let failure = await graded.failure(#"try Image(file: "/usr/share/pixmaps/debian-logo.png")"#)
    #expect(failure?.message.contains("while a notebook is graded") == true)
  }

  @Test func `what is shown under a name is replaced, in later cells too`() async throws {
    let first = try await notebook.run(
      #"show("0", as: "count"); for i in 1...2 { try show(i, replacing: "count") }"#
    )
    #expect(first.displays.map(\.plain) == ["2"] && first.updates.map(\.plain) == ["1", "2"])
    let failure = await notebook.failure(#"try show(1, replacing: "cuont")"#)
    #expect(failure?.message.contains("'cuont'") == true)
    #expect(failure?.message.contains("gave: 'count'") == true)
  }

  @Test func `the last result has no name, and the error says how to give it one`() async throws {
    let failure = try #require(await notebook.failure("1 + 1\nprint(_ + 1)"))
    #expect(failure.traceback.joined(separator: "\n").contains("let result = …"))
  }
}
