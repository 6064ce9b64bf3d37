struct Shape: CustomStringConvertible {
  var rows = 1
}
