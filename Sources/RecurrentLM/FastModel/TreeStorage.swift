/// What a hierarchical softmax has of one computation, in the storage of the step.
struct TreeStorage<Scalar: FastScalar> {
  private let start: UnsafeMutablePointer<Scalar>
  private let places: TreePlaces

  init(_ places: TreePlaces, at start: UnsafeMutablePointer<Scalar>) {
    (self.places, self.start) = (places, start)
  }

  /// The scores of the nodes on the paths, word after word, and then their odds, `exp(-z)` of the branch
  /// taken; where all nodes are wanted their scores, shape `[T, C - 1]`.
  var scores: UnsafeMutablePointer<Scalar> { start + places.scores }

  /// The errors of these scores.
  var scoreErrors: UnsafeMutablePointer<Scalar> { start + places.scoreErrors }

  /// The errors of the states, shape `[T, Hp]`.
  var errors: UnsafeMutablePointer<Scalar> { start + places.errors }

  /// The errors of the scores times a scale, node after node.
  var factors: UnsafeMutablePointer<Scalar> { scores }
}

/// Where the arrays of a hierarchical softmax lie.
struct TreePlaces {
  let scores: Int
  let scoreErrors: Int
  let errors: Int

  /// How many numbers there are.
  let count: Int

  /// Lays out arrays of so many numbers.
  init(scores: Int, errors: Int) {
    var places = Places()
    self.scores = places.next(scores)
    scoreErrors = places.next(scores)
    self.errors = places.next(errors)
    count = places.count
  }
}

/// What a hierarchical softmax knows of each word to predict.
final class TreeSteps {
  /// How many words, and steps down the tree, there is room for.
  let words: Int
  let steps: Int

  /// The place of each word's first step among those of all, shape `[T]`.
  let places: UnsafeMutablePointer<Int>

  /// The loss of each word, shape `[T]`.
  let losses: UnsafeMutablePointer<Double>

  /// Takes storage.
  init(words: Int, steps: Int) {
    (self.words, self.steps) = (words, steps)
    places = .allocate(capacity: words)
    losses = .allocate(capacity: words)
  }

  deinit {
    places.deallocate()
    losses.deallocate()
  }
}

/// Which words' paths go through each node that a step meets.
final class TreeMeetings {
  /// The nodes met, in the order in which they are, shape `[count]`.
  private(set) var nodes: [Int32] = []

  /// The meetings of these nodes, one node after another: those of node i begin at `starts[i]`.
  private(set) var starts: [Int] = []

  /// Of each meeting the time of the word, and the place of its step among those of all.
  private(set) var times: [Int32] = []
  private(set) var steps: [Int] = []

  /// For each node its place among those met, or -1; shape `[C - 1]`.
  private var placeOfNode: [Int32]

  init(nodes: Int) { placeOfNode = [Int32](repeating: -1, count: nodes) }

  /// How many nodes are met.
  var count: Int { nodes.count }

  /// How many meetings there are.
  var all: Int { starts.last ?? 0 }

  /// The meetings of the node at a place among those met.
  func meetings(of place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }

  /// Collects the nodes on the paths of words to predict, whose first steps have these places.
  func collect(
    _ tree: WordTree,
    _ y: UnsafeBufferPointer<Int>,
    _ places: UnsafeMutablePointer<Int>
  ) {
    nodes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    findNodes(tree, y, &nodes, &starts, &placeOfNode)
    let all = starts[nodes.count]
    if times.count < all {
      times = [Int32](repeating: 0, count: all)
      steps = [Int](repeating: 0, count: all)
    }
    placeMeetings(tree, y, places, &starts, &times, &steps)
    for node in nodes { placeOfNode[Int(node)] = -1 }
  }

  // What changes is handed on by itself, so that no access has to be looked into.

  /// Finds the nodes, and where the meetings of each begin.
  private func findNodes(
    _ tree: WordTree,
    _ y: UnsafeBufferPointer<Int>,
    _ nodes: inout [Int32],
    _ starts: inout [Int],
    _ placeOfNode: inout [Int32]
  ) {
    starts.append(0)
    for word in y {
      for step in tree.places(of: word) {
        let node = Int(tree.path[step])
        if placeOfNode[node] < 0 {
          placeOfNode[node] = Int32(nodes.count)
          nodes.append(tree.path[step])
          starts.append(0)
        }
        starts[Int(placeOfNode[node]) + 1] += 1
      }
    }
    for place in nodes.indices { starts[place + 1] += starts[place] }
  }

  /// Puts all meetings in their places.
  private func placeMeetings(
    _ tree: WordTree,
    _ y: UnsafeBufferPointer<Int>,
    _ places: UnsafeMutablePointer<Int>,
    _ starts: inout [Int],
    _ times: inout [Int32],
    _ steps: inout [Int]
  ) {
    // Each start moves on to its end, which is the start of the next.
    placeOfNode.withUnsafeBufferPointer { placeOfNode in
      for (t, word) in y.enumerated() {
        var step = places[t]
        for node in tree.places(of: word) {
          let place = Int(placeOfNode[Int(tree.path[node])])
          times[starts[place]] = Int32(t)
          steps[starts[place]] = step
          starts[place] += 1
          step += 1
        }
      }
    }
    for place in (1..<starts.count).reversed() { starts[place] = starts[place - 1] }
    starts[0] = 0
  }
}
