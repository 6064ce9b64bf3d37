package import JupyterProtocol

#if canImport(FoundationEssentials)
package import FoundationEssentials
#else
package import Foundation
#endif

/// The cells of this kernel and of earlier sessions, for front ends that look back.
///
/// The main shell's cells are one session, those of each subshell another, which begins with its
/// first cell.
package struct SessionHistory: Sendable {
  private struct Entry {
    var session: Int
    var line: Int
    var input: String
    var output: String?

    var byteCount: Int { input.utf8.count + (output?.utf8.count ?? 0) }
  }

  private let path: URL?
  private let capacity: Int
  private let byteCapacity: Int
  private var isLoaded = false
  private var file: HistoryFile?
  private var entries: [Entry] = []
  private var byteCount = 0

  /// The sessions of the shells that have run a cell, by the names of the shells.
  private var sessions: [String?: Int] = [nil: 1]

  /// Makes a history.
  ///
  /// - Parameters:
  ///   - path: The file with earlier sessions, which also keeps this one; nil to begin with none and
  ///     keep none.
  ///   - capacity: How many cells to hold; the oldest go first.
  ///   - byteCapacity: How many bytes of code and values to hold. An answer may repeat them all, and
  ///     takes several times their memory while it is made.
  package init(path: URL? = nil, capacity: Int = 10_000, byteCapacity: Int = 1 << 20) {
    self.path = path
    self.capacity = capacity
    self.byteCapacity = byteCapacity
  }

  /// Reads the file, once: whoever comes first waits for it.
  package mutating func load() {
    guard !isLoaded else { return }
    isLoaded = true
    guard let path, let file = HistoryFile(path: path) else { return }
    self.file = file
    sessions[nil] = file.session
    entries = file.earlier.map {
      Entry(session: $0.session, line: $0.line ?? 0, input: $0.input ?? "")
    }
    byteCount = entries.reduce(0) { $0 + $1.byteCount }
    forgetOldest()
  }

  /// Adds a cell before it runs.
  ///
  /// - Parameters:
  ///   - line: The number of the cell.
  ///   - input: Its code.
  ///   - subshell: The subshell that runs it, or nil for the main shell.
  package mutating func add(line: Int, input: String, subshell: String? = nil) {
    load()
    let session = sessions[subshell] ?? beginSession(of: subshell)
    entries.append(Entry(session: session, line: line, input: input))
    byteCount += input.utf8.count
    forgetOldest()
    file?.add(session: session, line: line, input: input)
  }

  // A tenth more than must go, so that not every cell moves all the others.
  private mutating func forgetOldest() {
    guard entries.count > capacity || byteCount > byteCapacity else { return }
    var count = 0
    for entry in entries {
      guard entries.count - count > capacity / 10 * 9 || byteCount > byteCapacity / 10 * 9
      else { break }
      byteCount -= entry.byteCount
      count += 1
    }
    entries.removeFirst(count)
  }

  private mutating func beginSession(of subshell: String?) -> Int {
    let session = file?.beginSession() ?? (sessions.values.max() ?? 0) + 1
    sessions[subshell] = session
    return session
  }

  /// Adds the value of a cell, as plain text.
  package mutating func setOutput(_ output: String, line: Int, subshell: String? = nil) {
    guard let session = sessions[subshell],
      let index = entries.lastIndex(where: { $0.session == session && $0.line == line })
    else { return }
    // What a model prints may be long, and the history of a long session must stay small.
    byteCount -= entries[index].byteCount
    entries[index].output = String(output.prefix(10_000))
    byteCount += entries[index].byteCount
    forgetOldest()
  }

  /// The cells that a request asks for, oldest first.
  ///
  /// The end and a search look at the cells of all shells, in the order in which they began.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - subshell: The subshell whose session is the current one, or nil for the main shell.
  /// - Returns: The cells, with their sessions and numbers.
  package mutating func answer(
    _ request: HistoryRequest,
    subshell: String? = nil
  ) -> HistoryReply {
    load()
    let found =
      switch request.access {
      case .tail: last(request.limit, of: entries)
      case .range: range(request, current: sessions[subshell] ?? 0)
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

  private func range(_ request: HistoryRequest, current: Int) -> [Entry] {
    let asked = request.session > 0 ? request.session : current &+ request.session
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
