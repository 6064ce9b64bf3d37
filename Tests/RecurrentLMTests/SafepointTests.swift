import Foundation
import RecurrentLM
import Synchronization
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whatever takes long passes safepoints so often that an interrupt counts within a tenth of a second
/// and another console is answered.
///
/// The time is that of the processor, which no other program on the machine takes from a thread.
@Suite(.serialized) struct SafepointTests {
  #if DEBUG
  /// Without optimization everything takes some twenty times as long.
  private static let longestGap = 2.0
  #else
  private static let longestGap = 0.1
  #endif

  /// After so many seconds a call is interrupted.
  private static let patience = 0.15

  @Test(arguments: LongCalls.all)
  func `a long call is interrupted within a tenth of a second`(call: LongCall) async throws {
    // A gap of the call's own comes each time; one that the machine adds does not.
    var trials: [Trial] = []
    repeat {
      trials.append(try await trial(of: call))
    } while trials.count < 3 && trials[trials.count - 1].gap(of: call) >= Self.longestGap
    let best = try #require(trials.min { $0.gap(of: call) < $1.gap(of: call) })
    // As fast as the machines meant, or asked how slow it is.
    let bound =
      best.gap(of: call) < Self.longestGap ? Self.longestGap : Self.longestGap * Self.slowness()
    #expect(best.gap(of: call) < bound, "\(trials.map(\.summary)), bound \(bound) s")
    #expect(trials.allSatisfy { $0.error == nil || $0.error is CancellationError })
  }

  /// What came of one run of a call.
  private struct Trial {
    let summary: Gaps.Summary
    let error: (any Error)?

    /// The longest time that nobody was heard, in seconds.
    func gap(of call: LongCall) -> Double {
      // A call may be over before it meets another safepoint.
      guard let moment = summary.cancelledAt, call.canThrow, !(error is CancellationError) else {
        return summary.largestGap
      }
      return max(summary.largestGap, summary.seconds - moment)
    }
  }

  private func trial(of call: LongCall) async throws -> Trial {
    try await Task.detached { () throws -> Trial in
      let body = try call.prepare()
      let gaps = Gaps(cancelAfter: Self.patience)
      var found: (any Error)?
      Safepoint.$visitor.withValue(Safepoint.Visitor { gaps.pass() }) {
        gaps.begin()
        do { try body() } catch { found = error }
        gaps.end()
      }
      return Trial(summary: gaps.summary, error: found)
    }.value
  }

  /// How much slower than the machines that the tenth is meant for this one is just now, at least 1.
  ///
  /// The longest gaps are those in which the standard library gets memory and fills it: there 128 MB
  /// take 60 ms; a guest whose host is short of memory takes twice as long.
  private static func slowness() -> Double {
    let begin = Gaps.now
    let filled = [Double](repeating: 1, count: 1 << 24)
    let seconds = Gaps.now - begin
    return filled[filled.count / 2] * max(1, seconds / 0.06)
  }

  @Test func `an interrupted step leaves the weights as they were`() async throws {
    for clipNorm in [Double?.none, 1] {
      let task = Task.detached { () throws -> Bool in
        let model = try FastRNN(vocabularySize: 2000, hiddenSize: 64)
        let before = model.parameters
        let x = LongCalls.words(20_000, below: 2000)
        let gaps = Gaps(cancelAfter: 0.05)
        Safepoint.$visitor.withValue(Safepoint.Visitor { gaps.pass() }) {
          gaps.begin()
          #expect(throws: CancellationError.self) {
            try model.sgdStep(x, x, learningRate: 0.1, clipNorm: clipNorm)
          }
        }
        return model.parameters == before
      }
      #expect(try await task.value)
    }
  }

  @Test(arguments: [Optimizer.sgd, .adagrad(), .rmsProp(), .adam()])
  func `a step of the textbook that is interrupted is whole or has not begun`(
    optimizer: Optimizer
  ) async throws {
    let start = try RNN(vocabularySize: 3000, hiddenSize: 100).parameters
    let step = { @Sendable (model: RNN) throws -> Void in
      _ = try model.trainingStep(
        on: [Example(x: [1, 2, 3], y: [2, 3, 4])],
        learningRate: 0.01,
        clipNorm: 0.001,
        optimizer: OptimizerState(optimizer)
      )
    }
    let whole = try RNN(parameters: start)
    try step(whole)
    #expect(whole.parameters != start)
    let expected = whole.parameters
    // Cancelled at its first safepoint, at its second, …, until it meets no other.
    for number in 1...10_000 {
      let isOver = try await Task.detached { () throws -> Bool in
        let model = try RNN(parameters: start)
        let visits = Mutex(0)
        let visitor = Safepoint.Visitor {
          let visit = visits.withLock { count -> Int in
            count += 1
            return count
          }
          if visit == number { withUnsafeCurrentTask { $0?.cancel() } }
        }
        let isRefused = try Safepoint.$visitor.withValue(visitor) { () throws -> Bool in
          do { try step(model) } catch is CancellationError { return true }
          return false
        }
        let found = model.parameters
        #expect(found == (isRefused ? start : expected), "cancelled at safepoint \(number)")
        return visits.withLock { $0 } < number
      }.value
      if isOver { return }
    }
    Issue.record("the step has no end")
  }

  @Test func `a model that is at work answers whoever comes at a safepoint`() async throws {
    let model = try FastRNN(vocabularySize: 4000, hiddenSize: 64)
    let x = LongCalls.words(3000, below: 4000)
    let alone = try (o: model.forward([1, 2, 3]).o, dLdV: model.bptt(x, x).dLdV)
    let answers = Mutex<[Matrix]>([])
    nonisolated(unsafe) let asked = model
    let visitor = Safepoint.Visitor {
      guard answers.withLock({ $0.count }) < 3 else { return }
      let answer = try? Safepoint.$visitor.withValue(nil) { try asked.forward([1, 2, 3]).o }
      answers.withLock { answers in if let answer { answers.append(answer) } }
    }
    let gradient = try Safepoint.$visitor.withValue(visitor) { try model.bptt(x, x).dLdV }
    #expect(gradient == alone.dLdV)
    #expect(answers.withLock { $0.count } == 3)
    #expect(answers.withLock { $0.allSatisfy { $0 == alone.o } })
  }

  @Test func `a long sentence's loss is that of its words one after the other`() throws {
    let x = LongCalls.words(9000, below: 50)
    let y = Array(x.dropFirst()) + [0]
    let textbook = try RNN(vocabularySize: 50, hiddenSize: 8)
    let fast = try FastRNN(parameters: textbook.parameters)
    var (state, expected) = (Vector(count: 8), 0.0)
    for (word, label) in zip(x, y) {
      expected -= log(try textbook.next(after: word, state: &state)[label])
    }
    #expect(abs(try textbook.sentenceLoss(x, y) - expected) < 1e-8 * expected)
    #expect(abs(try fast.sentenceLoss(x, y) - expected) < 1e-5 * expected)
    #expect(abs(try fast.totalLoss(on: [Example(x: x, y: y)]) - expected) < 1e-5 * expected)
    #expect(abs(try fast.wordLosses(x, y).reduce(0, +) - expected) < 1e-5 * expected)
  }

  @Test func `a very long step changes the weights as the textbook's`() throws {
    let x = LongCalls.words(30_000, below: 700)
    let y = Array(x.dropFirst()) + [0]
    for (optimizer, clipNorm) in [(Optimizer.sgd, nil), (.sgd, 1.0), (.adagrad(), nil)] {
      let fast = try FastRNN(vocabularySize: 700, hiddenSize: 120, bpttTruncate: 2)
      let textbook = try RNN(parameters: fast.parameters, bpttTruncate: 2)
      for model in [fast, textbook] as [any LanguageModel] {
        _ = try model.trainingStep(
          on: [Example(x: x, y: y)],
          learningRate: optimizer == .sgd ? 1e-4 : 1e-3,
          clipNorm: clipNorm,
          optimizer: OptimizerState(optimizer)
        )
      }
      let (ours, expected) = (fast.parameters, textbook.parameters)
      for (a, b) in [(ours.U, expected.U), (ours.V, expected.V), (ours.W, expected.W)] {
        #expect(zip(a.values, b.values).allSatisfy { abs($0 - $1) < 1e-4 * max(1, abs($1)) })
      }
    }
  }

  @Test func `large products are those of their parts`() throws {
    var random = MersenneTwister(seed: 1)
    func matrix(_ rows: Int, _ columns: Int) -> Matrix {
      Matrix(
        rows: rows,
        columns: columns,
        values: random.uniform(in: -1..<1, count: rows * columns)
      )
    }
    let (a, b) = (matrix(70, 9000), matrix(9000, 500))
    let product = try a.dot(b)
    #expect(try a.dot(transposed: b.transposed()) == product)
    #expect(try a.transposed().transposedDot(b) == product)
    for (row, column) in [(0, 0), (69, 499), (35, 250), (1, 498)] {
      let expected = try a[row].dot(b.column(column))
      #expect(abs(product[row, column] - expected) < 1e-9)
    }
    let (wide, v) = (matrix(3, 6_000_000), Vector(random.uniform(in: -1..<1, count: 6_000_000)))
    for (row, found) in try wide.dot(v).values.enumerated() {
      #expect(abs(found - (try wide[row].dot(v))) < 1e-6)
    }
    #expect(try wide.transposed().transposedDot(v).values.count == 3)
  }
}

/// The times between the safepoints that one thread passes.
private final class Gaps: Sendable {
  struct Summary: Sendable {
    var visits = -1
    var largestGap = 0.0
    var seconds = 0.0
    var cancelledAt: Double?
  }

  private let patience: Double
  private let state = Mutex((last: 0.0, start: 0.0, summary: Summary()))

  init(cancelAfter patience: Double) {
    self.patience = patience
  }

  var summary: Summary { state.withLock { $0.summary } }

  func begin() {
    let now = Self.now
    state.withLock { ($0.last, $0.start) = (now, now) }
  }

  /// Counts the time since the last safepoint; nothing is interrupted by it any more.
  func end() { measure() }

  private func measure() {
    let now = Self.now
    state.withLock { state in
      state.summary.visits += 1
      state.summary.largestGap = max(state.summary.largestGap, now - state.last)
      state.summary.seconds = now - state.start
      state.last = now
    }
  }

  func pass() {
    measure()
    let isOver = state.withLock { state in
      let seconds = state.summary.seconds
      if seconds > patience { state.summary.cancelledAt = state.summary.cancelledAt ?? seconds }
      return state.summary.cancelledAt != nil
    }
    if isOver { withUnsafeCurrentTask { $0?.cancel() } }
  }

  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
