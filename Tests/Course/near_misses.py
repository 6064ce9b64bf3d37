"""Wrong and nearly right answers to the exercises, and what each of them gets.

Each is the notebook, the cell that is answered, the answer, the check, words of the message that it must
have and words that it must not have. An answer without such words is right.
"""

WRITE = """func write(_ model: RNN, numbers: [Double], maximumLength: Int) throws -> [Int] {
  var words = [vocabulary.sentenceStartIndex]
  var state = Vector(count: model.hiddenSize)
  for r in numbers {
    FORGET
    var p = try model.next(after: words[words.count - 1], state: &state)
    p[vocabulary.unknownIndex] = 0
    words.append(draw(p / p.sum(), at: r))
    if STOP {
      break
    }
  }
  return words
}"""


def write(stop, forget=""):
    return WRITE.replace("STOP", stop).replace("FORGET", forget)


ENDS = "words[words.count - 1] == vocabulary.sentenceEndIndex"
SLOPE = """func slopeOfW(_ model: RNN, row: Int, column: Int, h: Double) throws -> Double {{
  let old = model.W[row, column]
  model.W[row, column] = old + h
  let above = try model.sentenceLoss(x, y)
  model.W[row, column] = old - h
  let below = try model.sentenceLoss(x, y)
  {last}
}}"""
V = """func gradientOfV(_ o: Matrix, _ s: Matrix, _ y: [Int]) throws -> Matrix {{
  var gradient = Matrix(rows: o.columns, columns: s.columns)
  for t in 0..<y.count {{
    gradient {sign}= try outputError(o[t], y[t]).outer(s[t{later}])
  }}
  return gradient
}}"""
STEP = """func stepBack(_ delta: Vector, _ W: Matrix, _ previous: Vector) throws -> Vector {{
  {body}
}}"""
W = """func gradientOfW(
  _ o: Matrix, _ s: Matrix, _ y: [Int], _ V: Matrix, _ W: Matrix, truncate: Int
) throws -> Matrix {{
  var gradient = Matrix(rows: s.columns, columns: s.columns)
  for t in 0..<y.count {{
    var delta = try stepBack(outputError(o[t], y[t]), V, s[t + 1])
    for k in stride(from: t, {end}, by: -1) {{
      gradient {sign}= try delta.outer(s[k])
      delta = try stepBack(delta, W, s[k])
    }}
  }}
  return gradient
}}"""
NEXT = """func nextState(_ word: Int, after previous: Vector) throws -> Vector {{
  {body}
}}"""
DOWN = """func stepDown(_ model: RNN, _ example: Example, rate: Double) throws {{
  {body}
}}"""
DRAW = """func draw(_ p: Vector, at r: Double) -> Int {{
  var sum = 0.0
  for index in 0..<p.count {{
    sum += p[index]
    if {test} {{
      return index
    }}
  }}
  return {last}
}}"""

THREE_STEPS = "\n  ".join(
    f"model.{letter} -= rate * (try model.bptt(example.x, example.y).dLd{letter})" for letter in "UVW")
UPWARDS = """let (dLdU, dLdV, dLdW) = try model.bptt(example.x, example.y)
  model.U += rate * dLdU
  model.V += rate * dLdV
  model.W += rate * dLdW"""

NEAR_MISSES = [
    # 2.2
    ("2-forward", "next-state", NEXT.format(body="try U.column(word) + W.dot(previous)"),
     "next-state-check", "without the tanh", "memory of zeros"),
    ("2-forward", "next-state", NEXT.format(body="try tanh(U.column(word) - W.dot(previous))"),
     "next-state-check", "nextState(1, after: …)", "tanh"),
    # 4.2
    ("4-backpropagation", "gradient-of-v", V.format(sign="+", later=""),
     "gradient-of-v-check", "s_t is row t + 1 of s", None),
    ("4-backpropagation", "gradient-of-v", V.format(sign="-", later=" + 1"),
     "gradient-of-v-check", "dLdV", "s_t is row"),
    # 4.3
    ("4-backpropagation", "step-back", STEP.format(body="try W.dot(delta) * (1 - previous * previous)"),
     "step-back-check", "Wᵀδ, not Wδ", None),
    ("4-backpropagation", "step-back", STEP.format(body="try W.transposedDot(delta)"),
     "step-back-check", "stepBack", "Wᵀδ"),
    # 4.4
    ("4-backpropagation", "gradient-of-w", W.format(end="through: max(0, t - truncate + 1)", sign="+"),
     "gradient-of-w-check", "truncate 2 reaches three words", None),
    ("4-backpropagation", "gradient-of-w", W.format(end="through: max(0, t - truncate)", sign="-"),
     "gradient-of-w-check", "dLdW", "truncate 2 reaches"),
    # 5.1: the last two in one session, the wrong one first
    ("5-gradient-check", "slope-of-w",
     SLOPE.format(last="model.W[row, column] = old\n  return (above - below) / h"),
     "slope-of-w-check", "slope at W[1, 2]", "put the old weight back"),
    ("5-gradient-check", "slope-of-w", SLOPE.format(last="return (above - below) / (2 * h)"),
     "slope-of-w-check", "put the old weight back", None),
    # 6.1
    ("6-training", "step-down", DOWN.format(body=THREE_STEPS),
     "step-down-check", "take all three gradients first", None),
    ("6-training", "step-down", DOWN.format(body=UPWARDS),
     "step-down-check", "V after a step", "take all three"),
    # 6.3
    ("6-training", "choose", "let rate = 0.001", "choose-check", "a larger rate", "smaller"),
    ("6-training", "choose", "let rate = 0.03", "choose-check", "a larger rate", "smaller"),
    ("6-training", "choose", "let rate = 2.0", "choose-check", "a smaller one", "larger"),
    ("6-training", "choose", "let rate = 0.1", "choose-check", None, None),
    ("6-training", "choose", "let rate = 0.5", "choose-check", None, None),
    # 7.2
    ("7-writing", "draw-word", DRAW.format(test="sum >= r", last="p.count - 1"),
     "draw-word-check", "greater than r, not equal to it", None),
    ("7-writing", "draw-word", DRAW.format(test="p[index] > r", last="p.count - 1"),
     "draw-word-check", "draw at 0.5", "greater than r"),
    # 7.3
    ("7-writing", "write-sentence", write("words.count == maximumLength"),
     "write-sentence-check", "leave the loop when it is drawn", None),
    ("7-writing", "write-sentence",
     write(f"{ENDS} || words.count == maximumLength", "state = Vector(count: model.hiddenSize)"),
     "write-sentence-check", "carry the state along", None),
    ("7-writing", "write-sentence", write(f"{ENDS} || words.count > maximumLength"),
     "write-sentence-check", "SENTENCE_START counts", "carry the state"),
    ("7-writing", "write-sentence", write(f"{ENDS} || words.count == maximumLength"),
     "write-sentence-check", None, None),
]
