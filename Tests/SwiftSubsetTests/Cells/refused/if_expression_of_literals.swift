let n = 5
let sign = if n < 0 { -1.5 } else { 1 }
print(sign)
