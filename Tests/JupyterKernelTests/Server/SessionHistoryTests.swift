import JupyterKernel
import JupyterProtocol
import Testing

@Suite struct SessionHistoryTests {
  private static func fill(_ history: inout SessionHistory) {
    for (line, input) in ["let a = 1", "a", "let b = 2", "a"].enumerated() {
      history.add(line: line + 1, input: input)
    }
    history.setOutput("1", line: 4)
  }

  private func answer(_ fields: [String: JSONValue]) throws -> [JSONValue] {
    let request = try decode(HistoryRequest.self, from: encode(fields), part: "content")
    var history = SessionHistory()
    Self.fill(&history)
    return history.answer(request).history
  }

  @Test func `the tail ends with the latest cell`() throws {
    #expect(
      try answer(["hist_access_type": "tail", "n": 2]) == [[1, 3, "let b = 2"], [1, 4, "a"]]
    )
    #expect(
      try answer(["hist_access_type": "tail", "n": 1, "output": true]) == [[1, 4, ["a", "1"]]]
    )
  }

  @Test func `a range leaves out its end`() throws {
    let range: [String: JSONValue] = ["hist_access_type": "range", "start": 2, "stop": 4]
    #expect(try answer(range) == [[1, 2, "a"], [1, 3, "let b = 2"]])
    #expect(try answer(range.merging(["session": 9]) { $1 }).isEmpty)
  }

  @Test func `a search takes stars and question marks`() throws {
    let search: [String: JSONValue] = ["hist_access_type": "search"]
    func lines(_ fields: [String: JSONValue]) throws -> [Int] {
      try answer(search.merging(fields) { $1 }).compactMap { $0.array?[1].int }
    }
    #expect(try lines(["pattern": "let ? = *"]) == [1, 3])
    #expect(try lines(["pattern": "a"]) == [2, 4])
    #expect(try lines(["pattern": "a", "unique": true]) == [4])
    #expect(try lines(["pattern": "*", "n": 1]) == [4])
    #expect(try lines(["pattern": "*b*2"]) == [3])
  }

  @Test func `the oldest cells are forgotten first`() throws {
    var history = SessionHistory(capacity: 10)
    for line in 1...25 { history.add(line: line, input: "\(line)") }
    let all = try decode(
      HistoryRequest.self,
      from: encode(["hist_access_type": "tail"]),
      part: "content"
    )
    let lines = history.answer(all).history
    #expect(lines.count <= 10)
    #expect(lines.last == [1, 25, "25"])
  }

  // Cells were counted, whatever their length: so an answer might take any amount of memory.
  @Test func `long cells and long values leave room for fewer`() throws {
    var history = SessionHistory(byteCapacity: 1000)
    for line in 1...25 {
      history.add(line: line, input: String(repeating: "i", count: 200))
      history.setOutput(String(repeating: "o", count: 200), line: line)
    }
    let all = try decode(
      HistoryRequest.self,
      from: encode(["hist_access_type": "tail"]),
      part: "content"
    )
    #expect(history.answer(all).history.compactMap { $0.array?[1].int } == [24, 25])
    history.add(line: 26, input: String(repeating: "i", count: 1001))
    #expect(history.answer(all).history.isEmpty)
  }
}
