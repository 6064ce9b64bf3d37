// swift-format-ignore-file
let ops: [String: (Double, Double) -> Double] = ["+": { $0 + $1 }, "max": { max($0, $1) }, "-": (-)]
print(ops["+"]!(1, 2), ops["max"]!(3, 7), ops["-"]!(5, 1))
