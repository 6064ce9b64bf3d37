/// Shows a page to start from, or all that the library says of a word.
///
///     help()
///     help("training")
///
/// `name?` shows the whole documentation of one name, `name??` its source too. A program has no
/// page to show and says where the documentation is.
///
/// - Parameter word: What to look for in names and documentation; without it the first page comes.
public func help(_ word: String = "") {
  print(
    "The documentation stands in the notebook, as name? and name??, and above each declaration."
  )
}

/// Shows what a value is and what can be done with it: the members of its type, a line each.
///
///     help(model)
///
/// A program shows the value alone.
///
/// - Parameter value: Anything; a text is looked up instead.
public func help(_ value: Any) {
  print(value)
}
