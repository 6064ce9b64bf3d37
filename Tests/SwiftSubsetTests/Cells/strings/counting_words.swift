let text = "a b a c b a"
var counts: [String: Int] = [:]
for w in text.split(separator: " ") { counts[String(w), default: 0] += 1 }
for (w, n) in counts.sorted(by: { $0.value > $1.value }) { print(w, n) }
