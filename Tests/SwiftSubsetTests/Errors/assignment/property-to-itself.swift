class Cell {
  var next: [Double] = []
  init(text: [Double]) { self.next = next }
}
