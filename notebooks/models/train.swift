// Makes fortunes-h50.npz and its card again. From the folder of the project:
//
//     swift-rnn run notebooks/models/train.swift > notebooks/models/fortunes-h50.txt
//
// Every x86-64 processor with AVX2 makes the same weights; on others the last digits differ, and the
// losses agree to about three decimals.

let text = try Corpus.fortunes().tokenized()
let vocabulary = try Vocabulary(of: text, size: 8000)
let (training, heldOut, seen) = try vocabulary.encode(text).split(validation: 0.05, seed: 1)
let model = try FastRNN(
  vocabularySize: vocabulary.count,
  hiddenSize: 50,
  bpttTruncate: 4,
  seed: 10
)

try train(
  model,
  on: training,
  learningRate: 0.05,
  epochs: 8,
  evaluateEvery: 1,
  validation: heldOut,
  shuffle: true,
  seed: 1,
  batchSize: 16,
  optimizer: .adagrad()
)
try model.save(to: "notebooks/models/fortunes-h50.npz", vocabulary: vocabulary)

print("sentences to learn from", training.count)
print("held out", heldOut.count, "left out", seen.count)
print("held-out loss", try model.loss(on: heldOut))
print("held-out perplexity", try model.perplexity(on: heldOut))
print("perplexity of those left out", try model.perplexity(on: seen))
print(
  "held-out loss of a trigram, which only counts",
  try NGramModel(of: training, vocabulary: vocabulary, order: 3).loss(on: heldOut)
)
print(model.history)
print(runCard(model, vocabulary))
for sentence in try generate(
  sentences: 10,
  with: model,
  vocabulary,
  minimumLength: 7,
  maximumLength: 30,
  seed: 1
) {
  print(sentence)
}
