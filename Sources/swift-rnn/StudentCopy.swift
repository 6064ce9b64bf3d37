import Foundation
import JupyterKernel

/// The lesson as students have it: without solutions, and without what a run left behind.
///
/// From an installed copy everything is taken, for its exercises were handed out when it was made. A
/// checkout has the teacher's exercises in `exercises/source`: they come out as nbgrader hands them
/// out, beside their page.
struct StudentCopy {
  /// The folder of the notebooks.
  let notebooks: URL

  /// What nbgrader keeps beside `source`, and what a run leaves.
  private static let teachersFolders: Set = [
    "source", "release", "submitted", "autograded", "feedback", "nbgrader_config.py",
  ]

  /// Copies the lesson.
  ///
  /// - Parameter target: The folder to make.
  /// - Throws: The file system's error, or what is no notebook.
  func write(to target: URL) throws {
    let files = FileManager.default
    let exercises = notebooks.appending(path: "exercises")
    let source = exercises.appending(path: "source")
    let isTeachers = files.fileExists(atPath: source.path)
    try copy(notebooks, to: target) {
      !isTeachers || !["exercises", "teaching"].contains($0) && !$0.hasSuffix(".npz")
    }
    guard isTeachers else { return }
    // The guide leads to the exercises where a teacher has them, and to what only teachers have.
    let guide = target.appending(path: "README.md")
    let text = try String(contentsOf: guide, encoding: .utf8)
      .replacing("(exercises/source/", with: "(exercises/")
      .replacing(#/\[([^\]]+)\]\(teaching/[^)]*\)/#) { "\($0.1) (in the repository)" }
    try Data(text.utf8).write(to: guide)
    let handedOut = target.appending(path: "exercises")
    try copy(exercises, to: handedOut) {
      !Self.teachersFolders.contains($0) && !$0.hasPrefix("gradebook")
    }
    for lesson in try files.contentsOfDirectory(atPath: source.path) where !lesson.hasPrefix(".") {
      let folder = source.appending(path: lesson)
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
        continue
      }
      let place = handedOut.appending(path: lesson)
      try copy(folder, to: place) { !$0.hasSuffix(".ipynb") }
      for name in try files.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".ipynb")
      {
        let assignment = try Assignment(Data(contentsOf: folder.appending(path: name)))
        try assignment.handedOut().write(to: place.appending(path: name))
      }
    }
  }

  /// Copies what lies in a folder, as far as it is wanted; nothing hidden, no caches.
  private func copy(_ folder: URL, to target: URL, where isWanted: (String) -> Bool) throws {
    let files = FileManager.default
    try files.createDirectory(at: target, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: folder.path)
    where !name.hasPrefix(".") && name != "__pycache__" && isWanted(name) {
      let original = folder.appending(path: name)
      var isFolder: ObjCBool = false
      if files.fileExists(atPath: original.path, isDirectory: &isFolder), isFolder.boolValue {
        try files.copyFolder(at: original, to: target.appending(path: name))
      } else {
        try Data(contentsOf: original).write(to: target.appending(path: name))
      }
    }
  }
}
