struct Ring {
  var items: [Int]
  subscript(i: Int) -> Int {
    get { items[i % items.count] }
    set { items[i % items.count] = newValue }
  }
}
var ring = Ring(items: [1, 2, 3])
ring[4] += 10
ring[0] = 7
print(ring[1], ring.items)
