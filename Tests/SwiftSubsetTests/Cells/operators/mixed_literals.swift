let a = 1 + 1 + 1 + 1.5
let b = 2 * 3 + 4 - 0.5
let c = -1 + 2 - 3 * 0.25
let d = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9.5 + 10
print(a, b, c, d, 1 + 2 < 3.5 + 1)
let x: Double = 1 + 2 + 3
print(x, 7 / 2 + 0.5, 7 / 2)
