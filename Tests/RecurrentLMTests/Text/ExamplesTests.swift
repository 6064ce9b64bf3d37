import RecurrentLM
import Testing

/// Examples as a collection, and how they are parted where no document is known.
@Suite struct ExamplesTests {
  private let examples = Examples((0..<100).map { Example(x: [$0, 0], y: [0, $0]) })

  @Test func `examples are a collection of integer positions`() {
    #expect(examples.count == 100)
    #expect(examples[10].x == [10, 0])
    #expect(examples.prefix(3).map(\.x[0]) == [0, 1, 2])
    let slice: ArraySlice<Example> = examples.prefix(3)
    #expect(slice.endIndex == 3)
    #expect(examples[98...].count == 2)
    #expect(examples.wordCount == 200)
    #expect(Examples(examples.prefix(3)).wordCount == 6)
    #expect(examples.description == "100 examples, 200 words to predict")
  }

  @Test func `a split keeps every example once and in order`() throws {
    let (training, validation, seen) = try examples.split(validation: 0.1, seed: 1)
    #expect(training.count == 90)
    #expect(validation.count == 10)
    #expect(seen.count == 0)
    let positions = training.map(\.x[0]) + validation.map(\.x[0])
    #expect(Set(positions).count == 100)
    #expect(training.map(\.x[0]) == training.map(\.x[0]).sorted())
  }

  @Test func `the seed alone decides a split`() throws {
    let one = try examples.split(validation: 0.3, seed: 7).validation.map(\.x)
    #expect(try examples.split(validation: 0.3, seed: 7).validation.map(\.x) == one)
    #expect(try examples.split(validation: 0.3, seed: 8).validation.map(\.x) != one)
  }

  @Test(arguments: [SplitUnit.document, .sentence])
  func `the examples held out are the first of NumPy's permutation`(unit: SplitUnit) throws {
    // sorted(numpy.random.RandomState(1).permutation(100)[:5])
    let validation = try examples.split(validation: 0.05, by: unit, seed: 1).validation
    #expect(validation.map(\.x[0]) == [33, 80, 81, 84, 93])
  }

  @Test(arguments: [-1, 1 << 32])
  func `a seed that NumPy does not take is refused`(seed: Int) {
    #expect(
      throws: RecurrentLMError.invalidArgument(
        name: "seed",
        found: "\(seed)",
        expected: "a whole number in 0...4294967295"
      )
    ) {
      try examples.split(validation: 0.1, seed: seed)
    }
  }

  @Test(arguments: [0, 1, -0.1, 1.1, 0.001, 0.999, .nan, .infinity])
  func `a share that leaves a set empty is refused`(validation: Double) {
    #expect(throws: RecurrentLMError.self) {
      try examples.split(validation: validation, seed: 1)
    }
  }
}
