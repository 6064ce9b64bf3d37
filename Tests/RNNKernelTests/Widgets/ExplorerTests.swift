import JupyterKernel
import JupyterProtocol
import RNNKernel
import RichDisplay
import Testing

/// The words that show a model with widgets, from a cell to what a front end makes of it.
@Suite struct ExplorerTests {
  private let frontEnd = WidgetFrontEnd()
  private let notebook: Notebook

  init() async throws {
    notebook = Notebook(comms: frontEnd.comms)
    try await notebook.run(Self.model)
  }

  private static let model = """
    let text = TokenizedText(sentences: [["a", "b", "c"], ["b", "a", "d", "e", "f"]])
    let vocabulary = try Vocabulary(of: text, size: 100)
    let model = try RNN(vocabularySize: 9, hiddenSize: 6, bpttTruncate: 4, seed: 10)
    """

  private static let temperatures = "try exploreTemperatures(with: model, vocabulary)"
  private static let neurons = #"try exploreNeurons(of: model, over: "a b c", vocabulary)"#
  private static let viewType = "application/vnd.jupyter.widget-view+json"

  private var text: String { frontEnd.fields(frontEnd.last("HTML"))["value"]?.string ?? "" }

  @Test(arguments: [temperatures, neurons])
  func `only the table is shown to whom has no widgets`(cell: String) async throws {
    let shown = try await notebook.run(cell).displays
    #expect(shown.count == 1 && frontEnd.opened.isEmpty)
    #expect(shown.first?.contents[Self.viewType] == nil)
  }

  @Test(arguments: [temperatures, neurons])
  func `who is watched without having asked gets widgets and table in one`(
    cell: String
  ) async throws {
    let watched = Notebook(comms: frontEnd.comms, isWatched: true)
    try await watched.run(Self.model)
    let shown = try await watched.run(cell).displays
    try #require(shown.count == 1)
    guard case .json(let view) = shown[0].contents[Self.viewType] else {
      Issue.record("no view")
      return
    }
    #expect(JSONValue(parsing: view)?["model_id"]?.string == frontEnd.opened.last)
    let alone = try await notebook.run(cell).displays[0]
    #expect(shown[0].contents["text/html"] == alone.contents["text/html"])
    #expect(shown[0].plain == alone.plain)
  }

  @Test(arguments: [temperatures, neurons])
  func `each widget is opened after those that it refers to`(cell: String) async throws {
    frontEnd.load()
    let shown = try await notebook.run(cell).displays
    var known: Set<String> = []
    for id in frontEnd.opened {
      let values = frontEnd.fields(id).values.flatMap { $0.array ?? [$0] }
      let references = values.compactMap(\.string).filter { $0.hasPrefix("IPY_MODEL_") }
      #expect(known.isSuperset(of: references), "\(frontEnd.fields(id))")
      known.insert("IPY_MODEL_\(id)")
    }
    #expect(frontEnd.metadata.allSatisfy { $0 == ["version": "2.1.0"] })
    try #require(shown.count == 2)
    guard case .json(let view) = shown[0].contents[Self.viewType] else {
      Issue.record("no view")
      return
    }
    #expect(JSONValue(parsing: view)?["model_id"]?.string == frontEnd.opened.last)
    #expect(frontEnd.last("VBox") == frontEnd.opened.last)
    #expect(!shown[0].plain.isEmpty && shown[1].contents[Self.viewType] == nil)
  }

  @Test func `a page that is loaded anew gets the widgets as they are now`() async throws {
    frontEnd.load()
    #expect(frontEnd.answers == [["method": "update_states", "states": [:], "buffer_paths": []]])
    try await notebook.run(Self.temperatures)
    frontEnd.set("value", .double(0.5), of: frontEnd.last("FloatSlider"))
    frontEnd.load()
    let states = try #require(frontEnd.answers.last?["states"]?.object)
    #expect(Set(states.keys) == Set(frontEnd.opened))
    for (id, described) in states {
      #expect(described["state"]?.object == frontEnd.fields(id))
      #expect(described["model_name"] == frontEnd.fields(id)["_model_name"])
      #expect(described["model_module"] == frontEnd.fields(id)["_model_module"])
      #expect(described["model_module_version"] == "2.0.0")
    }
    let slider = states[frontEnd.last("FloatSlider")]?["state"]
    #expect(slider?["value"] == .double(0.5))
    frontEnd.say(["method": "request_state"], to: frontEnd.last("HTML"))
    #expect(frontEnd.messages.last?.state["value"]?.string == text)
  }

  @Test func `the sentences are those of generate at the temperature and seed`() async throws {
    frontEnd.load()
    try await notebook.run("try exploreTemperatures(with: model, vocabulary, prompt: \"a b\")")
    frontEnd.set("value", .double(0.35), of: frontEnd.last("FloatSlider"))
    frontEnd.say(
      ["method": "custom", "content": ["event": "click"]],
      to: frontEnd.last("Button")
    )
    let expected = try await notebook.run(
      """
      try generate(sentences: 3, with: model, vocabulary, prompt: "a b", minimumLength: 1,
                   maximumLength: 30, temperature: 0.35, seed: 2)
      """
    )
    guard case .text(let html) = expected.result?.contents["text/html"] else {
      Issue.record("no sentences")
      return
    }
    let sentences = html.dropFirst(html.prefix { $0 != ">" }.count + 1).dropLast("</div>".count)
    #expect(text.contains(sentences))
    #expect(text.contains("temperature: 0.35, seed: 2"))
    let methods = frontEnd.messages.map(\.method)
    #expect(methods == ["echo_update", "update", "update"])
  }

  @Test func `the list and the slider lead to the same neuron`() async throws {
    frontEnd.load()
    let table = try #require(try await notebook.run(Self.neurons).displays.last?.plain)
    let units = table.split(separator: "\n")[0].split(separator: " ").compactMap { Int($0) }
    #expect(units.count == 4)
    let (slider, list) = (frontEnd.last("IntSlider"), frontEnd.last("Dropdown"))
    #expect(frontEnd.fields(slider)["value"]?.int == units[0])
    frontEnd.set("index", 1, of: list)
    #expect(frontEnd.fields(slider)["value"]?.int == units[1])
    frontEnd.set("value", .int(units[2]), of: slider)
    #expect(frontEnd.fields(list)["index"] == 2)
    #expect(text.lowercased().contains("neuron \(units[2]) after each word"))
    let activation = try await notebook.run(
      "try model.neuron(\(units[2]), over: \"a b c\", vocabulary).activations[1]"
    )
    let number = try #require(Double(activation.plain))
    #expect(text.contains(NumberText.signed(number)))
  }

  /// What no front end sends, and what the text has to say of it.
  static let hostile: [(JSONValue, String)] = [
    (-1, "found -1"), (.double(2.5), "found 2.5"), (.double(.nan), "found nan"),
    (.null, "found null"),
    ("hot", "found &#39;hot&#39;"), (.string("<script>alert(1)</script>"), "found &#39;&lt;script"),
    ([1], "found a list"), (["a": 1], "found an object"), (true, "found true"),
    (.int(.max), "found 9223372036854775807"),
  ]

  @Test(arguments: hostile)
  func `a temperature that is none is refused`(value: JSONValue, says: String) async throws {
    frontEnd.load()
    try await notebook.run(Self.temperatures)
    let slider = frontEnd.last("FloatSlider")
    frontEnd.set("value", value, of: slider)
    #expect(frontEnd.messages.first?.method == "echo_update")
    #expect(frontEnd.messages.first?.state == ["value": .double(1)])
    #expect(text.contains("expected a number from 0.1 to 2.0 for the temperature, \(says)"))
    #expect(!text.contains("<script"))
    frontEnd.set("value", .double(0.5), of: slider)
    #expect(!text.contains("expected") && text.contains("temperature: 0.5"))
  }

  @Test(arguments: [JSONValue.int(6), -1, .double(1.5), "3", .null])
  func `a neuron that the model does not have is refused`(value: JSONValue) async throws {
    frontEnd.load()
    try await notebook.run(Self.neurons)
    let before = frontEnd.fields(frontEnd.last("IntSlider"))["value"]
    frontEnd.set("value", value, of: frontEnd.last("IntSlider"))
    #expect(frontEnd.messages.first?.state["value"] == before)
    #expect(text.contains("expected a whole number from 0 to 5 for the neuron, found"))
    frontEnd.set("index", 99, of: frontEnd.last("Dropdown"))
    #expect(text.contains("for the place in the list, found 99"))
  }

  @Test func `what has no meaning is passed over`() async throws {
    frontEnd.load()
    try await notebook.run(Self.temperatures)
    let before = text
    let slider = frontEnd.last("FloatSlider")
    let nonsense: [JSONValue] = [
      .null, [], "update", ["method": "update"], ["method": "update", "state": []],
      ["method": "update", "state": ["min": -5, "_model_name": "X"]], ["method": "custom"],
      ["method": "custom", "content": ["event": "blow up"]], ["method": 7],
      ["method": "request_states"],
    ]
    for data in nonsense {
      for id in [slider, frontEnd.last("VBox"), frontEnd.last("HTML"), "unknown"] {
        frontEnd.say(data, to: id)
      }
    }
    frontEnd.set("value", "<b>mine</b>", of: frontEnd.last("HTML"))
    #expect(frontEnd.messages.isEmpty && text == before)
  }
}
