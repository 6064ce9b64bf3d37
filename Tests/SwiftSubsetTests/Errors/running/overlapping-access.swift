class Counter {
  var counts = [1, 2]
  func add(_ count: inout Int) { count += counts[1] }
  func run() { add(&counts[0]) }
}
Counter().run()
