// swift-format-ignore-file
var d = ["a": 1, "b": 2]
d["c"] = 3
d["a"] = nil
d.updateValue(5, forKey: "b")
print(d.count, d["b"]!, d["zz"] ?? 0, d.keys.sorted(), d.values.sorted(), d.removeValue(forKey: "c")!)
print(d.mapValues { $0 * 2 }, d.filter { $0.value > 100 }.isEmpty, d.contains { $0.key == "b" })
