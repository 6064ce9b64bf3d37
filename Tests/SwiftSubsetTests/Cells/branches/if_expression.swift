let n = 5
let size = if n > 3 { "big" } else { "small" }
let sign = if n < 0 { -1 } else if n == 0 { 0 } else { 1 }
print(size, sign)
