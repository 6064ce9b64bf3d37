// swift-format-ignore-file
struct Stat { var count = 0; var total = 0.0 }
var stats: [String: Stat] = [:]
for (name, value) in [("a", 1.0), ("b", 2.0), ("a", 3.0)] {
  stats[name, default: Stat()].count += 1
  stats[name]?.total += value
}
print(stats["a"]!, stats["b"]!.total, stats["c"] == nil)
