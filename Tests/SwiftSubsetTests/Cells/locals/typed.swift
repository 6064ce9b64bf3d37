let a: Double = 1
let b: [Int] = []
let c: (Int, String) = (1, "a")
let d: [String: [Double]] = ["a": [1]]
let f: (Int) -> Int = { $0 + 1 }
let o: Int? = nil
print(a, b, c, d, f(1), o as Any)
