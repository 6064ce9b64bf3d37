import CEditLine
import Foundation

/// Lines typed at a terminal, with keys to edit them, those typed before, and completion.
///
/// One at a time, on one thread: the library underneath keeps the terminal's state.
final class LineEditor {
  /// What a person did with a line.
  enum Line {
    case text(String)
    /// Ctrl-C: the line, and what came before it, is thrown away.
    case cancelled
    /// Ctrl-D in an empty line.
    case endOfInput
  }

  /// What can stand in place of the word before the cursor.
  struct Completion {
    /// Where that word begins, in bytes before the cursor.
    var replacedBytes: Int
    var candidates: [String]
  }

  /// How many lines are kept from one session to the next.
  private static let historySize: Int32 = 2000

  private let editor: OpaquePointer
  private let lines: OpaquePointer
  private let historyFile: String?
  private let complete: (_ beforeCursor: String) -> Completion
  private let prompt = UnsafeMutablePointer<CChar>.allocate(capacity: 64)
  private var isCancelled = false

  /// Opens the terminal for editing.
  ///
  /// - Parameters:
  ///   - historyFile: Where lines are kept from one session to the next, or nil.
  ///   - complete: What fits, given the line up to the cursor.
  init?(historyFile: String?, complete: @escaping (_ beforeCursor: String) -> Completion) {
    // Lines are bytes of UTF-8; in a C locale the library would take each byte for a letter.
    if setlocale(LC_CTYPE, "") == nil || String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard let editor = editline_open("swift-rnn"), let lines = history_init() else { return nil }
    self.editor = editor
    self.lines = lines
    self.historyFile = historyFile
    self.complete = complete
    prompt[0] = 0
    editline_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    editline_set_prompt(editor) { LineEditor.owner(of: $0)?.prompt }
    editline_use_keys(editor)
    editline_bind(editor, "^I", "complete", "complete the word before the cursor") { editor, _ in
      LineEditor.owner(of: editor)?.completeWord() ?? UInt8(CC_ERROR)
    }
    editline_bind(editor, "^C", "cancel", "throw the line away") { editor, _ in
      LineEditor.owner(of: editor)?.cancel() ?? UInt8(CC_ERROR)
    }
    editline_use_history(editor, lines, Self.historySize)
    if let historyFile { _ = editline_load(lines, historyFile) }
  }

  deinit {
    if let historyFile { _ = editline_save(lines, historyFile) }
    history_end(lines)
    el_end(editor)
    prompt.deallocate()
  }

  /// Reads one line.
  ///
  /// - Parameters:
  ///   - text: What to show before it, of at most 60 bytes.
  ///   - indent: Blanks that the line begins with; they can be deleted.
  /// - Returns: The line without its end, or what was done instead.
  func readLine(prompt text: String, indent: String = "") -> Line {
    for (index, byte) in (Array(text.utf8.prefix(60)) + [0]).enumerated() {
      prompt[index] = CChar(bitPattern: byte)
    }
    isCancelled = false
    if !indent.isEmpty { el_push(editor, indent) }
    var length: Int32 = 0
    editline_take_terminal(editor)
    let line = el_gets(editor, &length)
    if isCancelled { return .cancelled }
    guard let line, length > 0 else { return .endOfInput }
    let read = String(cString: line).trimmingCharacters(in: .newlines)
    if !read.allSatisfy(\.isWhitespace) { editline_remember(lines, read) }
    return .text(read)
  }

  private static func owner(of editor: OpaquePointer?) -> LineEditor? {
    guard let owner = editline_owner(editor) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
  }

  private func cancel() -> UInt8 {
    isCancelled = true
    print("^C")
    return UInt8(CC_NEWLINE)
  }

  /// Puts in what all candidates begin with; a second press lists them.
  private func completeWord() -> UInt8 {
    guard let info = el_line(editor)?.pointee, let start = info.buffer else {
      return UInt8(CC_ERROR)
    }
    let bytes = UnsafeRawBufferPointer(start: start, count: info.cursor - start)
    let before = String(decoding: bytes, as: UTF8.self)
    let completion = complete(before)
    guard let first = completion.candidates.first else { return UInt8(CC_REFRESH_BEEP) }
    let common = completion.candidates.dropFirst()
      .reduce(first) { $0.commonPrefix(with: $1) }
    let word = String(decoding: bytes.suffix(completion.replacedBytes), as: UTF8.self)
    if common != word, common.hasPrefix(word) || completion.candidates.count == 1 {
      // The library counts letters where it deletes.
      el_deletestr(editor, Int32(word.unicodeScalars.count))
      return el_insertstr(editor, common) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
    guard completion.candidates.count > 1 else { return UInt8(CC_REFRESH) }
    print("\n" + completion.candidates.prefix(100).joined(separator: "  "))
    return UInt8(CC_REDISPLAY)
  }
}
