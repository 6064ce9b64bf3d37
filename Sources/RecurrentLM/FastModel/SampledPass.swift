// A softmax that in a step of a training is taken over some words alone.
//
//     E[w, t] = exp(V_w · s_t) / (K q(w)),   Σ_t = the sum over the samples, without those that are y_t,
//     and over y_t,   δo_t = E[:, t] / Σ_t - onehot(y_t)
//
// * All words to predict have the same samples, drawn for the step. They and the words to predict, each
//   once, are the columns: their rows of V are gathered into panels, and all products are of these.
// * A word that was drawn m times counts m times. At its own time a word to predict counts once, whether it
//   was drawn or not: what was drawn of it is masked.
// * Losses and probabilities that are measured come of the whole softmax, and so do gradients that no
//   training asks for.

/// A softmax over the rows of V, and in training one over samples of them.
final class SampledPass<Scalar: FastScalar> {
  /// What is done to all parts, by either thread.
  enum Phase {
    case rows
    case squares
    case update(FastWeights<Scalar>)
    case adaptation(Adaptation<Scalar>)
    case taking(Adaptation<Scalar>, FastWeights<Scalar>)
  }

  /// So many words have their exponentials made at once.
  private static var wordsOfPart: Int { 32 }

  /// In how many parts words and panels are shared out, at most.
  static var mostParts: Int { 1024 }

  /// The whole softmax.
  let softmax: SoftmaxPass<Scalar>
  let samples: WordSamples

  /// V, and its place in the network's list.
  let matrix: Int
  let V: PackedMatrix<Scalar>
  let hiddenSize: Int
  let Hp: Int
  let routines: PanelRoutines<Scalar>
  let crew: StepCrew

  private var performPart: (_ part: Int, _ thread: Int) -> Void = { _, _ in }

  /// What there is of the step under way, if it samples.
  private(set) var frame: OutputFrame<Scalar>
  private(set) var isSampling = false
  private(set) var storage: SampledStorage<Scalar>
  let columns: SampledColumns<Scalar>

  /// For each thread a panel of a gradient, and one of each number that an optimizer remembers; shape
  /// `[threads, 3, H, 32]`.
  private(set) var panelsAtWork = AlignedStorage<Scalar>(count: 0)

  private var phase = Phase.rows

  /// Makes an output over the rows of V.
  init(
    _ weights: FastWeights<Scalar>,
    _ samples: WordSamples,
    crew: StepCrew,
    routines: PanelRoutines<Scalar>
  ) {
    matrix = weights.network.places.V
    softmax = SoftmaxPass(weights, matrix: matrix, crew: crew, routines: routines)
    V = weights.list[matrix]
    (hiddenSize, Hp) = (V.width, roundedUpToPanel(V.width))
    (self.samples, self.crew, self.routines) = (samples, crew, routines)
    columns = SampledColumns(samples)
    frame = softmax.frame
    storage = SampledStorage(SampledPlaces(words: 0, panels: 0, Hp: 0, H: 0), at: V.storage.start)
    performPart = { [unowned self] in perform(part: $0, thread: $1) }
  }

  /// How many states there are.
  var T: Int { frame.T }

  /// The numbers of a panel of V.
  var panelSize: Int { hiddenSize * panelColumns }

  /// The most panels that the columns of so many words take.
  private func mostPanels(words: Int) -> Int {
    roundedUpToPanel(min(samples.counts.count, samples.count + words)) / panelColumns
  }

  /// How many products of a weight and a state so many words take, at most, with those of the
  /// recurrent pass, which are not few beside them.
  func products(words: Int, isSampling: Bool) -> Int {
    guard isSampling else { return softmax.products(words: words) }
    return Memory.bytes(
      ofShape: words,
      mostPanels(words: words) * panelColumns + 16 * Hp,
      hiddenSize,
      bytesPerElement: 1
    )
  }

  /// How many numbers it keeps of so many words of so many sentences.
  func numbers(
    words: Int,
    sentences: Int,
    for purpose: OutputFrame<Scalar>.Purpose,
    isSampling: Bool
  ) -> Int {
    guard isSampling else {
      return softmax.numbers(words: words, sentences: sentences, for: purpose)
    }
    return places(words: words).count
  }

  private func places(words: Int) -> SampledPlaces {
    SampledPlaces(words: words, panels: mostPanels(words: words), Hp: Hp, H: hiddenSize)
  }

  /// Begins with the states of a step, which are not computed yet, and storage for its own numbers.
  func begin(_ frame: OutputFrame<Scalar>, at start: UnsafeMutablePointer<Scalar>) {
    self.frame = frame
    isSampling = frame.samplingSeed != nil
    guard let seed = frame.samplingSeed else { return softmax.begin(frame, at: start) }
    storage = SampledStorage(places(words: T), at: start)
    columns.collect(samples.draw(seed: WordSamples.seed(seed)), frame.y)
    columns.makeRoom(words: T)
    // What fills the last panel up is nothing.
    let last = columns.panels - 1
    (storage.V + last * panelSize).update(repeating: 0, count: panelSize)
    for panel in 0..<columns.panels { gather(V, panel, into: storage.V + panel * panelSize) }
  }

  /// Makes sure that there is room for gradients that are looked at.
  func makeRoomForGradients() {
    guard panelsAtWork.count == 0 else { return }
    panelsAtWork = AlignedStorage(count: BlockWorkers.threads * 3 * panelSize)
  }

  /// A panel that a thread is at: 0 for a gradient, 1 and 2 for what is remembered.
  func panelAtWork(_ number: Int, of thread: Int) -> UnsafeMutablePointer<Scalar> {
    panelsAtWork.start + (thread * 3 + number) * panelSize
  }

  private func perform(part: Int, thread: Int) {
    guard crew.goesOn() else { return }
    switch phase {
    case .rows: computeRows(words(of: part), part: part)
    case .squares: addUpSquares(part, thread: thread)
    case .update(let target):
      for panel in panels(of: part) { update(target, panel, thread: thread) }
    case .adaptation(let adaptation):
      for panel in panels(of: part) {
        makeGradient(of: panel, into: panelAtWork(0, of: thread))
        adapt(adaptation, panel, thread: thread)
      }
    case .taking(let adaptation, let gradients):
      for panel in panels(of: part) {
        gather(gradients.list[matrix], panel, into: panelAtWork(0, of: thread))
        adapt(adaptation, panel, thread: thread)
      }
    }
  }

  /// The panels of a part, and in how many parts they are shared out.
  func panels(of part: Int) -> Range<Int> {
    columns.panels * part / partsOfPanels..<columns.panels * (part + 1) / partsOfPanels
  }

  var partsOfPanels: Int { min(columns.panels, Self.mostParts) }

  private var partsOfWords: Int { max(1, min(Self.mostParts, T / Self.wordsOfPart)) }

  private func words(of part: Int) -> Range<Int> {
    T * part / partsOfWords..<T * (part + 1) / partsOfWords
  }

  /// Does all parts of a phase, and something else on this thread at the same time.
  func distribute(_ phase: Phase, meanwhile: () -> Void = {}) {
    self.phase = phase
    defer { self.phase = .rows }
    let parts = if case .rows = phase { partsOfWords } else { partsOfPanels }
    crew.distribute(parts, performPart, meanwhile: meanwhile)
  }
}
