package import JupyterProtocol

/// The cells of this session and of earlier ones, for front ends that look back.
package struct SessionHistory: Sendable {
  private struct Entry {
    var session: Int
    var line: Int
    var input: String
    var output: String?
  }

  private let file: HistoryFile?
  private let session: Int
  private let capacity: Int
  private var entries: [Entry] = []

  /// Makes a history.
  ///
  /// - Parameters:
  ///   - file: Where earlier sessions are kept, and this one; nil to begin with none and keep none.
  ///   - capacity: How many cells to hold; the oldest go first.
  package init(file: HistoryFile? = nil, capacity: Int = 10_000) {
    if let file {
      session = file.session
      entries = file.earlier.map {
        Entry(session: $0.session, line: $0.line ?? 0, input: $0.input ?? "")
      }
      self.file = file
    } else {
      session = 1
      self.file = nil
    }
    self.capacity = capacity
  }

  /// Adds a cell before it runs.
  package mutating func add(line: Int, input: String) {
    if entries.count >= capacity { entries.removeFirst(capacity / 10 + 1) }
    entries.append(Entry(session: session, line: line, input: input))
    file?.add(line: line, input: input)
  }

  /// Adds the value of the last cell, as plain text.
  package mutating func setOutput(_ output: String) {
    guard !entries.isEmpty else { return }
    // What a model prints may be long, and the history of a long session must stay small.
    entries[entries.count - 1].output = String(output.prefix(10_000))
  }

  /// The cells that a request asks for, oldest first.
  package func answer(_ request: HistoryRequest) -> HistoryReply {
    let found =
      switch request.access {
      case .tail: last(request.limit, of: entries)
      case .range: range(request)
      case .search: search(request)
      }
    return HistoryReply(
      history: found.map { entry in
        let input = JSONValue.string(entry.input)
        let output = entry.output.map { JSONValue.string($0) } ?? .null
        return [.int(entry.session), .int(entry.line), request.output ? [input, output] : input]
      }
    )
  }

  private func range(_ request: HistoryRequest) -> [Entry] {
    let asked = request.session > 0 ? request.session : session &+ request.session
    return entries.filter {
      $0.session == asked && $0.line >= request.start && $0.line < request.stop ?? .max
    }
  }

  private func search(_ request: HistoryRequest) -> [Entry] {
    var found = entries.filter { matches(Array($0.input), pattern: Array(request.pattern)) }
    if request.unique {
      var seen: Set<String> = []
      found = found.reversed().filter { seen.insert($0.input).inserted }.reversed()
    }
    return last(request.limit, of: found)
  }

  private func last(_ limit: Int?, of entries: [Entry]) -> [Entry] {
    guard let limit else { return entries }
    return Array(entries.suffix(max(0, limit)))
  }

  // Greedy matching with one place to come back to, the last star: O(text · pattern).
  private func matches(_ text: [Character], pattern: [Character]) -> Bool {
    var (place, part) = (0, 0)
    var star: (part: Int, place: Int)?
    while place < text.count {
      if part < pattern.count, pattern[part] == "*" {
        star = (part, place)
        part += 1
      } else if part < pattern.count, pattern[part] == "?" || pattern[part] == text[place] {
        place += 1
        part += 1
      } else if let last = star {
        star = (last.part, last.place + 1)
        place = last.place + 1
        part = last.part + 1
      } else {
        return false
      }
    }
    return pattern[part...].allSatisfy { $0 == "*" }
  }
}
