// swift-format-ignore-file
enum Letter: Hashable { case vowel, consonant(Character) }
var counts: [Letter: Int] = [:]
for c in "banana" {
  counts[c == "a" ? .vowel : .consonant(c), default: 0] += 1
}
print(counts[.vowel]!, counts[.consonant("n")]!, counts[.consonant("z")] ?? 0)
