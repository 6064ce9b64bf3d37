struct Counter {
  var n = 0
  func step() { n += 1 }
}
