"""The kernel of this project, whose language is Swift."""
program = "swift-rnn"
arguments = ["kernel", "--connection-file"]
kernel_name = "swift-rnn"
language_name = "swift"
file_extension = ".swift"

# jupyter_kernel_test
code_hello_world = 'print("hello, world")'
code_stderr = 'FileHandle.standardError.write(Data("oops".utf8))'
completion_samples = [
    {"text": "gradientCh", "matches": {"gradientCheck"}}, {"text": "timei", "matches": {"timeit"}}]
complete_code_samples = ["1 + 1", "print(2)", "let a = 3", "for i in 0..<3 { print(i) }"]
incomplete_code_samples = ["for i in 0..<3 {", "print(", "let a = ["]
invalid_code_samples = ["let = 3", ") + 1"]
code_page_something = "train?"
code_generate_error = "[1, 2, 3][7]"
code_execute_result = [
    {"code": "6 * 7", "result": "42"}, {"code": "1.0 / 4", "result": "0.25"},
    {"code": '"a" + "b"', "result": "ab"}]
code_display_data = [{"code": "show(Matrix(rows: 2, columns: 2))", "mime": "text/html"}]
code_history_pattern = "6 ? 7*"
code_inspect_sample = "gradientCheck"
code_clear_output = "clearOutput()"

# Own checks
code_value = ("6 * 7", "42")
code_defines = ("let definedHere = 42", "definedH", "definedHere")
code_no_value = "let nothing = 0"
code_wait = "while true {}"
code_print_lines = 'for i in 0..<{lines} {{ print("line \\(i)") }}'
first_and_last_line = ("line 0", "line {last}")
code_read = 'print("name?"); readLine() ?? "nothing"'
read_prompt = ""
status_at_end_of_input = "ok"
read_result = "{line}"
code_two_streams = (
    'print("out"); FileHandle.standardError.write(Data("err\\n".utf8)); print("out again")',
    ["out\n", "err\n", "out again\n"])
code_exit = "exit"
exit_keeps_kernel = True
expression = ("40 + 2", "42")
failing_expression = "[1][2]"
code_print = 'print("{text}")'
code_print_error = 'FileHandle.standardError.write(Data("{text}\\n".utf8))'
code_rich_result = ("Matrix(rows: 2, columns: 2)", "text/html")
code_state = ("var counter = 40", "counter += 2; print(counter)", "42\n")
code_clear_and_print = "for i in 0..<{rounds} {{ clearOutput(); print(i) }}"
code_display_many = "for i in 0..<{count} {{ show(i) }}"
code_clear_later = "clearOutput()"
code_display_and_update = (
    "try train(RNN(vocabularySize: 4, hiddenSize: 3), on: [Example(x: [0, 1], y: [1, 2])], learningRate: 0.1, epochs: 1)")

# Subshells that look into a training
code_model = """
let example = Example(x: (0..<30).map { $0 * 3 }, y: (0..<30).map { $0 * 3 + 1 })
let examples = Array(repeating: example, count: 100)
let model = try FastRNN(vocabularySize: 2000, hiddenSize: 50, bpttTruncate: 4, seed: 10)
"""
code_train_for_ever = "try train(model, on: examples, learningRate: 0.0001, epochs: 1_000_000)"
code_examples_seen = "model.history.examplesSeen"
codes_of_live_model = [
    "model.history.losses.last!.loss", "try model.loss(on: examples.prefix(10))", "model.W[3, 4]",
    "try model.predict(example.x)"]

# Subshells beside one call that takes long
code_long_calls = """
let vocabulary = try Vocabulary(
  words: ["SENTENCE_START", "SENTENCE_END", "UNKNOWN_TOKEN"] + (3..<8000).map { "w\\($0)" })
let words = (0..<30).map { $0 * 31 }
let set = Array(repeating: Example(x: words, y: words), count: 100_000)
let long = (0..<40_000).map { $0 % 8000 }
let fast = try FastRNN(vocabularySize: 8000)
let slow = try RNN(vocabularySize: 8000)
let wide = try FastRNN(vocabularySize: 60_000, hiddenSize: 200)
let square = Matrix(rows: 5000, columns: 5000)
let other = square + 1
"""
interrupt_name = "Interrupted"
codes_long_calls = [
    "try fast.loss(on: set)", "try train(fast, on: set, learningRate: 0.1, epochs: 1)",
    "try slow.loss(on: set)", "try train(slow, on: set, learningRate: 0.1, epochs: 1)",
    "try slow.sgdStep(long, long, learningRate: 0.01)",
    "try fast.sgdStep(long, long, learningRate: 0.01)",
    "try slow.sentenceLoss(long, long)",
    "for _ in 0..<1000 { wide.U = wide.U }", "for _ in 0..<1000 { _ = try square.dot(square) }",
    'for _ in 0..<1000 { do { try check("square", square, equals: other) } catch {} }']

# Cells that fill the memory: what makes a model, what keeps its copies, what gives them back
codes_of_growth = [
    "let grown = try RNN(vocabularySize: 8000); var kept: [Matrix] = []",
    "for _ in 0..<5000 { try grown.sgdStep([1, 2, 3], [2, 3, 4], learningRate: 0.01); kept.append(grown.U) }",
    "kept = []"]
code_scores_agree = """
let vocabulary = try Vocabulary(of: Corpus.fortunes().tokenized(), size: 2000)
let scores = try model.score(Array(repeating: "he went to buy some chocolate", count: 100), vocabulary).scores
scores.allSatisfy { $0.logProbability == scores[0].logProbability }
"""
codes_of_changes = [
    "try train(model, on: examples, epochs: 1)",
    "try model.sgdStep(example.x, example.y, learningRate: 0.1)",
    "model.W = model.W",
    "model.history = TrainingHistory()"]
code_train_a_copy = "let mine = try model.copy(); try train(mine, on: examples, epochs: 1)"


def code_print_long(length):
    return f'print(String(repeating: "x", count: {length}))'


code_before_call_of_seconds = """
let lastingModel = try RNN(vocabularySize: 2000, hiddenSize: 60)
let lastingWords = (0..<20).map { $0 * 90 }
let lasting = Array(repeating: Example(x: lastingWords, y: lastingWords), count: 3_500)
"""
code_call_of_seconds = "let lastingLoss = try lastingModel.loss(on: lasting)"
seconds_of_call = 60
code_variables = """
struct Point { var x = 1.5; private var hidden = [7] }
enum Kind { case short, long(Int) }
let whole = 3, point = Point(), kind = Kind.long(4)
let words = ["he", "went"], many = Array(0..<1000)
let pair = (word: "he", count: 2), maybe: Int? = 5, nothing: Int? = nil
let counts = ["he": 2]
let weights = Matrix(rows: 2, columns: 3)
let text = String(repeating: "long ", count: 100_000)
"""
listed_variables = [
    ("whole", "Int", "3"), ("point", "Point", "Point(x: 1.5, hidden: [7])"), ("kind", "Kind", "long(4)"),
    ("words", "[String]", '2 elements: ["he", "went"]'), ("pair", "(word: String, count: Int)", '("he", 2)'),
    ("many", "[Int]", "1000 elements: " + "[" + ", ".join(map(str, range(1000)))[:78] + "…"),
    ("maybe", "Int?", "Optional(5)"), ("nothing", "Int?", "nil"), ("counts", "[String : Int]", '1 element: ["he": 2]'),
    ("weights", "Matrix", "2 × 3"), ("text", "String", ("long " * 100)[:79] + "…")]
listed_parts = [
    (["words"], [("[0]", "he"), ("[1]", "went")]), (["pair"], [("word", "he"), ("count", "2")]),
    (["many"], [("[0]", "0"), ("[1]", "1"), ("[2]", "2")]), (["counts"], [("he", "2")]),
    (["kind"], [("0", "4")]), (["point", "hidden"], [("[0]", "7")])]
shown_variable = ("weights", "<table")
code_changes_forever = """
var changing = [0]
while true { changing.append(changing.count); if changing.count > 1000 { changing = [0] } }
"""
changed_variable = "changing"
code_type_that_never_describes_itself = """
struct Endless: CustomStringConvertible { var description: String { print("called"); while true {} } }
let endless = Endless()
"""
name_of_that_type = "endless"
