// A hierarchical softmax, between the states of a step and the errors that reach them.
//
//     p_n = σ(V_n · s_t),   p(w | s_t) = Π over the nodes n on the path of w of p_n or 1 - p_n
//
// * A word wants the rows of V on its path, each by itself: V lies row after row, and what is computed of
//   a word are products of some rows with its state.
// * The gradient of a node is a sum over the words whose paths go through it. So each node that is met is
//   changed once a step, and near the root many words share it.
// * No word needs another for its errors, and no node another for its gradient: whichever thread does
//   it, the numbers are the same.

/// A way down a tree for each word to predict.
final class TreePass<Scalar: FastScalar> {
  /// What is done to all words or to all nodes, by either thread.
  enum Phase {
    case paths
    case allNodes
    case squares
    case update(AlignedStorage<Scalar>)
    case adaptation(Adaptation<Scalar>)
  }

  /// In how many parts words and nodes are shared out, at most.
  private static var mostParts: Int { 64 }

  /// The place of V in the network's list.
  let matrix: Int
  let hiddenSize: Int
  let Hp: Int

  /// V row after row, shape `[C - 1, stride]`.
  let V: AlignedStorage<Scalar>
  let stride: Int
  let tree: WordTree
  let routines: PanelRoutines<Scalar>
  let crew: StepCrew

  private var performPart: (_ part: Int, _ thread: Int) -> Void = { _, _ in }

  /// What there is of the step under way.
  private(set) var frame: OutputFrame<Scalar>
  private(set) var storage: TreeStorage<Scalar>
  private(set) var steps = TreeSteps(words: 0, steps: 0)
  let meetings: TreeMeetings

  /// The numbers of all nodes.
  let allNodes: [Int32]

  /// For each thread a row of a gradient, shape `[threads, stride]`.
  let gradient: AlignedStorage<Scalar>

  /// For each part of the nodes its sum of squares, and for each part of the words whether a score is no
  /// finite number.
  let sumsOfSquares: UnsafeMutablePointer<Double>
  let isNotFinite: UnsafeMutablePointer<Bool>

  private var phase = Phase.paths

  /// Makes an output over the rows of V.
  init(
    _ weights: FastWeights<Scalar>,
    over tree: WordTree,
    crew: StepCrew,
    routines: PanelRoutines<Scalar>
  ) {
    matrix = weights.network.places.V
    let packed = weights.list[matrix]
    (V, hiddenSize) = (packed.storage, packed.width)
    stride = roundedUpToStrip(packed.width)
    Hp = roundedUpToPanel(packed.width)
    (self.tree, self.routines, self.crew) = (tree, routines, crew)
    meetings = TreeMeetings(nodes: tree.vocabularySize - 1)
    allNodes = (0..<Int32(tree.vocabularySize - 1)).map { $0 }
    gradient = AlignedStorage(count: BlockWorkers.threads * stride)
    isNotFinite = .allocate(capacity: Self.mostParts)
    isNotFinite.initialize(repeating: false, count: Self.mostParts)
    sumsOfSquares = .allocate(capacity: Self.mostParts)
    sumsOfSquares.initialize(repeating: 0, count: Self.mostParts)
    frame = OutputFrame(
      purpose: .loss,
      T: 0,
      sentences: 0,
      states: V.start,
      y: UnsafeBufferPointer(start: nil, count: 0)
    )
    storage = TreeStorage(TreePlaces(scores: 0, errors: 0), at: V.start)
    performPart = { [unowned self] in perform(part: $0, thread: $1) }
  }

  deinit {
    isNotFinite.deallocate()
    sumsOfSquares.deallocate()
  }

  /// How many states there are.
  var T: Int { frame.T }

  /// How many nodes there are.
  var nodeCount: Int { tree.vocabularySize - 1 }

  /// How many products of a weight and a state so many words take, about, with those of the recurrent
  /// pass, which are most of them.
  func products(words: Int, for purpose: OutputFrame<Scalar>.Purpose) -> Int {
    let nodes = purpose == .probabilities ? nodeCount : 3 * tree.depth
    return Memory.bytes(ofShape: words, nodes + 16 * Hp, hiddenSize, bytesPerElement: 1)
  }

  /// How many numbers it keeps of so many words.
  func numbers(words: Int, for purpose: OutputFrame<Scalar>.Purpose) -> Int {
    places(words: words, purpose).count
  }

  private func places(words: Int, _ purpose: OutputFrame<Scalar>.Purpose) -> TreePlaces {
    switch purpose {
    case .probabilities: TreePlaces(scores: words * nodeCount, errors: 0)
    case .loss, .gradients:
      TreePlaces(
        scores: words * tree.depth + Self.mostParts * panelColumns,
        errors: purpose == .gradients ? words * Hp : 0
      )
    }
  }

  /// Begins with the states of a step, which are not computed yet, and storage for its own numbers.
  func begin(_ frame: OutputFrame<Scalar>, at start: UnsafeMutablePointer<Scalar>) {
    self.frame = frame
    storage = TreeStorage(places(words: T, frame.purpose), at: start)
    guard frame.purpose != .probabilities else { return }
    let count = T * tree.depth + Self.mostParts * panelColumns
    if steps.words < T || steps.steps < count { steps = TreeSteps(words: T, steps: count) }
    var place = 0
    for part in 0..<partsOfWords {
      // Vectors go on to the end of a part.
      place = roundedUpToStrip(place)
      for t in words(of: part) {
        steps.places[t] = place
        place += tree.places(of: frame.y[t]).count
      }
    }
    if frame.purpose == .gradients { meetings.collect(tree, frame.y, steps.places) }
  }

  /// The parts of the words and of the nodes met.
  var partsOfWords: Int { min(T, Self.mostParts) }
  var partsOfNodes: Int { min(meetings.count, Self.mostParts) }

  /// The words of a part.
  func words(of part: Int) -> Range<Int> {
    T * part / partsOfWords..<T * (part + 1) / partsOfWords
  }

  private func perform(part: Int, thread: Int) {
    guard crew.goesOn() else { return }
    switch phase {
    case .paths: followPaths(part)
    case .allNodes: scoreAllNodes(part)
    case .squares: addUpSquares(part, thread: thread)
    case .update(let target): update(target, part)
    case .adaptation(let adaptation): adapt(adaptation, part, thread: thread)
    }
  }

  /// Does all parts of a phase, and something else on this thread at the same time.
  func distribute(_ phase: Phase, meanwhile: () -> Void = {}) {
    self.phase = phase
    defer { self.phase = .paths }
    let parts =
      switch phase {
      case .paths, .allNodes: partsOfWords
      case .squares, .update, .adaptation: partsOfNodes
      }
    crew.distribute(parts, performPart, meanwhile: meanwhile)
  }
}
