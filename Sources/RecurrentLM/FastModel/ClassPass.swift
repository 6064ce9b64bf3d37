// An output by classes, between the states of a step and the errors that reach them.
//
//     a_t = softmax(A s_t),   p(w | s_t) = a_t[κ(w)] · softmax over the words of κ(w) of (V s_t) [w]
//
// * The classes have a softmax of their own, over the rows of A: it is the pass that the softmax over
//   all words is, and the thread that asks does it while the other begins with the words.
// * The words to predict are put into groups, one for each class that is met; a group's states lie
//   side by side, so that its scores are one product with the panels of its class.
// * A group depends on no other: whichever thread does it, the numbers are the same.
// * Of V a step changes the rows of the classes met. The others have no gradient.

/// What an output by classes has in hand: the words to predict that are of one class.
struct ClassGroup {
  /// The number of the class.
  let number: Int

  /// The place of its first state among all groups', and how many it has.
  let first: Int
  let count: Int

  /// The place of its exponentials.
  let exponentials: Int
}

/// A softmax over classes, and for each class one over its words.
final class ClassPass<Scalar: FastScalar> {
  /// What is done to all groups, by either thread.
  enum Phase {
    case exponentials
    case squares
    case update(AlignedStorage<Scalar>)
    case adaptation(Adaptation<Scalar>)
  }

  /// In how many parts the groups are shared out, at most.
  private static var mostParts: Int { 128 }

  /// The place of V in the network's list.
  let matrix: Int
  let vocabularySize: Int
  let hiddenSize: Int
  let Hp: Int

  /// The softmax over the classes.
  let classes: SoftmaxPass<Scalar>
  let classOfWord: [Int]

  /// V in panels of 32 words, class after class; shape `[panels, H, 32]`.
  let V: AlignedStorage<Scalar>
  let panels: ClassPanels
  let routines: PanelRoutines<Scalar>
  let crew: StepCrew

  private var performPart: (_ part: Int, _ thread: Int) -> Void = { _, _ in }

  /// What there is of the step under way.
  private(set) var frame: OutputFrame<Scalar>
  private(set) var storage: ClassStorage<Scalar>
  private(set) var groups: [ClassGroup] = []
  private(set) var rows = ClassRows<Scalar>(words: 0, sums: 0)

  /// The storage of gradients that are looked at before they change a weight.
  private(set) var gradientStorage = SoftmaxGradients<Scalar>(hiddenSize: 0, slices: 0)

  private var phase = Phase.exponentials

  /// For each class, whether a score of one of its words is no finite number.
  let isNotFinite: UnsafeMutablePointer<Bool>

  /// Makes an output over the rows of two matrices.
  init(
    _ weights: FastWeights<Scalar>,
    by classes: WordClasses,
    panels: ClassPanels,
    crew: StepCrew,
    routines: PanelRoutines<Scalar>
  ) {
    matrix = weights.network.places.V
    let packed = weights.list[matrix]
    V = packed.storage
    (vocabularySize, hiddenSize) = (packed.rows, packed.width)
    Hp = roundedUpToPanel(hiddenSize)
    self.classes = SoftmaxPass(
      weights,
      matrix: weights.network.places.A,
      crew: crew,
      routines: routines,
      isShared: false
    )
    classOfWord = classes.classOfWord
    (self.panels, self.routines, self.crew) = (panels, routines, crew)
    isNotFinite = .allocate(capacity: classes.count)
    isNotFinite.initialize(repeating: false, count: classes.count)
    frame = self.classes.frame
    storage = ClassStorage(ClassPlaces(states: 0, errors: 0, exponentials: 0), at: V.start)
    performPart = { [unowned self] in perform(part: $0, thread: $1) }
  }

  deinit { isNotFinite.deallocate() }

  /// How many classes there are.
  var classCount: Int { panels.sizes.count }

  /// How many states there are.
  var T: Int { frame.T }

  /// How many products of a weight and a state so many words take, at most, with those of the
  /// recurrent pass, which are not few beside them.
  func products(words: Int, for purpose: OutputFrame<Scalar>.Purpose) -> Int {
    let rows = purpose == .probabilities ? panels.count : panels.most
    return Memory.bytes(
      ofShape: words,
      classCount + rows * panelColumns + 16 * Hp,
      hiddenSize,
      bytesPerElement: 1
    )
  }

  /// How many numbers it keeps of so many words of so many sentences.
  func numbers(words: Int, sentences: Int, for purpose: OutputFrame<Scalar>.Purpose) -> Int {
    places(words: words, purpose).count
      + classes.numbers(words: words, sentences: sentences, for: purpose)
  }

  private func places(words: Int, _ purpose: OutputFrame<Scalar>.Purpose) -> ClassPlaces {
    switch purpose {
    case .probabilities:
      ClassPlaces(states: 0, errors: 0, exponentials: words * panels.count * panelColumns)
    case .loss, .gradients:
      ClassPlaces(
        states: words * Hp,
        errors: purpose == .gradients ? words * Hp : 0,
        exponentials: words * panels.most * panelColumns
      )
    }
  }

  /// Begins with the states of a step, which are not computed yet, and storage for its own numbers.
  func begin(_ frame: OutputFrame<Scalar>, at start: UnsafeMutablePointer<Scalar>) {
    self.frame = frame
    let places = places(words: T, frame.purpose)
    storage = ClassStorage(places, at: start)
    let sums = frame.purpose == .probabilities ? T * classCount : T
    if rows.words < T || rows.mostSums < sums { rows = ClassRows(words: T, sums: sums) }
    for t in 0..<T { rows.classes[t] = classOfWord[frame.y[t]] }
    let ofClasses = OutputFrame(
      purpose: frame.purpose,
      T: T,
      sentences: frame.sentences,
      states: frame.states,
      y: UnsafeBufferPointer(start: rows.classes, count: T)
    )
    classes.begin(ofClasses, at: start + places.count)
    groups.removeAll(keepingCapacity: true)
    if frame.purpose == .probabilities { groupAll() } else { groupByClass() }
  }

  /// Every state is of interest to every class.
  private func groupAll() {
    for number in 0..<classCount {
      groups.append(
        ClassGroup(
          number: number,
          first: number * T,
          count: T,
          exponentials: panels.starts[number] * T * panelColumns
        )
      )
    }
  }

  /// Puts the words to predict into groups, in the order of the classes and within each of time.
  private func groupByClass() {
    var counts = [Int](repeating: 0, count: classCount)
    for t in 0..<T { counts[rows.classes[t]] += 1 }
    var (first, place) = (0, 0)
    for number in 0..<classCount where counts[number] > 0 {
      let count = counts[number]
      groups.append(
        ClassGroup(number: number, first: first, count: count, exponentials: place)
      )
      place += count * panels.panels(of: number).count * panelColumns
      counts[number] = first
      first += count
    }
    for t in 0..<T {
      let number = rows.classes[t]
      rows.places[t] = counts[number]
      rows.times[counts[number]] = t
      counts[number] += 1
    }
  }

  /// Makes sure that there is room for gradients that are looked at.
  func makeRoomForGradients() {
    guard gradientStorage.panelSize == 0 else { return }
    gradientStorage = SoftmaxGradients(hiddenSize: hiddenSize, slices: classCount)
  }

  /// Does all groups of a part, on either thread.
  private func perform(part: Int, thread: Int) {
    let parts = parts
    for index in groups.count * part / parts..<groups.count * (part + 1) / parts {
      guard crew.goesOn() else { return }
      let group = groups[index]
      switch phase {
      case .exponentials: computeExponentials(group)
      case .squares: addUpSquares(group, thread: thread)
      case .update(let target): update(target, group)
      case .adaptation(let adaptation): adapt(adaptation, group, thread: thread)
      }
    }
  }

  private var parts: Int { min(groups.count, Self.mostParts) }

  /// Does all groups, and something else on this thread at the same time.
  func distribute(_ phase: Phase, meanwhile: () -> Void) {
    self.phase = phase
    defer { self.phase = .exponentials }
    crew.distribute(parts, performPart, meanwhile: meanwhile)
  }
}
