"""Submissions of lesson 2 that try a grader's patience: one cell is not what it should be.

Each has the cell's new source, the points that it costs, and what the first words of the check's
error have to say.
"""

PERPLEXITY = "func perplexity(of loss: Double) -> Double {{\n{}\n}}"
GUESSING = "func guessingLoss(_ C: Int) -> Double {{\n{}\n}}"
SHAPE = """func gradientOfV(_ o: Matrix, _ s: Matrix, _ y: [Int]) throws -> Matrix {
  var gradient = Matrix(rows: s.columns, columns: o.columns)
  for t in 0..<y.count { gradient += try s[t + 1].outer(outputError(o[t], y[t])) }
  return gradient
}"""
OWN_CHECK = """func check(_ n: String, _ a: Double, equals: Double, tolerance: Double = 9, hint: String = "") {}
func perplexity(of loss: Double) -> Double { 0 }"""

FAKE_MODEL = """struct Fake {
  func loss(on examples: [Example]) -> Double { 0 }
  func sentenceLoss(_ x: [Int], _ y: [Int]) -> Double { 0 }
}
let model = Fake()
func lossPerWord(_ examples: [Example]) throws -> Double { 0 }"""
HIDDEN_LOSS = """extension RNN {
  func sentenceLoss(_ x: [Int], _ y: [Int]) -> Double { 0 }
  func loss(on examples: [Example]) -> Double { 0 }
}
func lossPerWord(_ examples: [Example]) throws -> Double { 0 }"""
NO_EXAMPLES = """let examples = [Example(x: [0], y: [0])]
let only = try model.loss(on: examples)
func lossPerWord(_ examples: [Example]) throws -> Double { only }"""

SUBMISSIONS = {
    "endless": ("perplexity-of", PERPLEXITY.format("  while true {}\n  return loss"),
                {"perplexity-check"}, "interrupted"),
    "array": ("perplexity-of", PERPLEXITY.format("  [Double](repeating: 0, count: 1 << 60)[0]"),
              {"perplexity-check"}, "do not fit into this notebook's memory"),
    "matrix": ("guessing-loss", GUESSING.format("  Matrix(rows: 1 << 30, columns: 1 << 30).sum()"),
               {"guessing-loss-check"}, "of memory"),
    "index": ("perplexity-of", PERPLEXITY.format("  [loss][1]"),
              {"perplexity-check"}, "index 1 is out of range"),
    "flood": ("guessing-loss", "for line in 0..<1_000_000 { print(line) }\n"
              + GUESSING.format("  log(Double(C))"), set(), ""),
    "redefines": ("guessing-loss", "func log(_ x: Double) -> Double { x }\n"
                  + GUESSING.format("  log(Double(C))"),
                  {"guessing-loss-check"}, "your 'log' of cell"),
    "retypes": ("output-error", "struct Matrix { let rows = 1 }\n"
                "func outputError(_ o: Vector, _ word: Int) -> Vector { o }",
                {"output-error-check", "gradient-of-v-check", "gradient-of-w-check",
                 "step-back-check"}, "your 'Matrix' of cell"),
    "cheats": ("perplexity-of", OWN_CHECK, {"perplexity-check"}, "cannot find 'perplexity'"),
    "deletes": ("guessing-loss", "", {"guessing-loss-check"}, "cannot find 'guessingLoss'"),
    "shape": ("gradient-of-v", SHAPE, {"gradient-of-v-check"},
              "shape of dLdV has shape (4, 8), expected C × H = (8, 4)"),
    "nan": ("perplexity-of", PERPLEXITY.format("  let zero = 0.0\n  return zero / zero"),
            {"perplexity-check"}, "is not a number (NaN)"),
    "fakes": ("loss-per-word", FAKE_MODEL, {"loss-per-word-check"}, "your 'model' of cell"),
    "hides": ("loss-per-word", HIDDEN_LOSS, {"loss-per-word-check"},
              "your 'RNN.loss(on:)', 'RNN.sentenceLoss(_:_:)' of cell"),
    "empties": ("loss-per-word", NO_EXAMPLES, {"loss-per-word-check"}, "your 'examples' of cell"),
    "spies": ("perplexity-of", PERPLEXITY.format('  (try? Corpus(lines: "3-loss.ipynb")).map '
                                                 '{ _ in exp(loss) } ?? 0'),
              {"perplexity-check"}, "perplexity of the loss 5.3 is 0"),
    "overwrites": ("guessing-loss", 'try model.save(to: "../../../gradebook.db")\n',
                   {"guessing-loss-check"}, "cannot find 'guessingLoss'"),
    "kills": ("perplexity-of", PERPLEXITY.format("  exp(loss)  // SIGKILL at perplexity-check"),
              {"perplexity-check"}, "this cell ended the kernel"),
    "deafens": ("guessing-loss",
                GUESSING.format("  log(Double(C))  // SIGSTOP at guessing-loss-check"),
                {"guessing-loss-check"}, "this cell did not end when its time was up"),
    "falls": ("total-loss", "// SIGKILL at total-loss",
              {"total-loss-check", "loss-per-word-check"}, "cannot find '"),
    "skips": ("perplexity-of", PERPLEXITY.format("  0"), {"perplexity-check"}, "perplexity of"),
}
