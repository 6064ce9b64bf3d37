// swift-format-ignore-file
let ages = ["bo": 3, "al": 5]
for (name, age) in ages.sorted(by: { $0.key < $1.key }) { print(name, age) }
for key in ages.keys.sorted() { print(key, ages[key]!) }
