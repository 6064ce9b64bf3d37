/// Shows the notebook's variables: their types, shapes and sizes in memory, and the cell that made
/// each.
///
///     variables()
///
/// A variable that was made with something that a later cell has declared again is marked: it is
/// still made with the old one. A program has its variables before its eyes and says so.
public func variables() {
  print("The notebook lists its variables; a program's stand where it declares them.")
}
