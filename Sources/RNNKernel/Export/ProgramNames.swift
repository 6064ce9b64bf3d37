import SwiftSubset

/// The names of a notebook in its program, where each name can be declared once only.
///
/// A cell that declares a name again gets another name for it, and so do all later uses; functions
/// that were made before keep the old one. A name that the library has, and that an earlier cell
/// used as the library's, counts as declared: in a program the new one would be seen there too.
struct ProgramNames {
  /// A replacement of a stretch of a cell's text, in UTF-8 code units.
  struct Edit: Equatable {
    let range: Range<Int>
    let text: String

    static func insertion(_ text: String, at offset: Int) -> Edit {
      Edit(range: offset..<offset, text: text)
    }
  }

  /// The program's names of what the cells so far have declared.
  private var current: [String: String] = [:]
  private var types: Set<String> = []
  private var mentioned: Set<String> = []
  private var taken: Set<String>

  /// Begins a program.
  ///
  /// - Parameter words: Every word in the notebook's code; none of them is made up as a name.
  init(avoiding words: Set<String>) {
    taken = words
  }

  /// Names what a cell declares, and says what has to change in its text.
  ///
  /// - Parameters:
  ///   - outline: What the cell declares and uses.
  ///   - namespace: A type to put the cell's types into where their names are taken.
  /// - Returns: The changes, and whether the namespace is needed.
  mutating func edits(
    for outline: CellOutline,
    namespace: String
  ) -> (edits: [Edit], usesNamespace: Bool) {
    let own = ownNames(outline, namespace)
    var edits: [Edit] = []
    var usesNamespace = false
    for name in outline.names {
      let new = own[name.text] ?? name.text
      let old = current[name.text] ?? name.text
      switch name.role {
      case .declaration: edits += replacing(name, by: new)
      case .type(let range):
        guard new != name.text else { continue }
        usesNamespace = true
        edits.append(.insertion("extension \(namespace) { ", at: range.lowerBound))
        edits.append(.insertion(" }", at: range.upperBound))
      case .use(let isOfCell): edits += replacing(name, by: isOfCell ? new : old)
      case .shorthand(let isOfCell):
        let global = isOfCell ? new : old
        if global != name.text {
          edits.append(Edit(range: name.range, text: "\(name.text) = \(global)"))
        }
      case .mention(let isOfLibrary):
        if types.contains(name.text) { edits += replacing(name, by: own[name.text] ?? old) }
        if isOfLibrary { mentioned.insert(name.text) }
      }
    }
    current.merge(own) { $1 }
    return (edits, usesNamespace)
  }

  private func replacing(_ name: CellOutline.Name, by text: String) -> [Edit] {
    name.text == text ? [] : [Edit(range: name.range, text: text)]
  }

  private mutating func ownNames(
    _ outline: CellOutline,
    _ namespace: String
  ) -> [String: String] {
    var own: [String: String] = [:]
    for name in outline.names where own[name.text] == nil {
      let isTaken = current[name.text] != nil || mentioned.contains(name.text)
      switch name.role {
      case .declaration:
        own[name.text] = isTaken ? fresh(name.text) : name.text
        types.remove(name.text)
      // A type prints its own name, so that it must keep it.
      case .type:
        own[name.text] = isTaken ? "\(namespace).\(name.text)" : name.text
        types.insert(name.text)
      default: break
      }
    }
    return own
  }

  private mutating func fresh(_ name: String) -> String {
    var number = 2
    while !taken.insert("\(name)_\(number)").inserted { number += 1 }
    return "\(name)_\(number)"
  }
}

extension String {
  /// The text with changes made to it that do not overlap.
  func applying(_ edits: [ProgramNames.Edit]) -> String {
    let bytes = Array(utf8)
    var result: [UInt8] = []
    var end = 0
    // What is put before a stretch comes before what takes the stretch's place.
    let ordered = edits.sorted {
      ($0.range.lowerBound, $0.range.count) < ($1.range.lowerBound, $1.range.count)
    }
    for edit in ordered where edit.range.lowerBound >= end && edit.range.upperBound <= bytes.count {
      result += bytes[end..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      end = edit.range.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }
}
