struct Layer {
  var sizes: [Int]
  var first: Int
  init(_ sizes: [Int]) {
    self.sizes = sizes
    first = sizes[0]
  }
}
// ---
let layer = Layer([])
