let stats = { (xs: [Double]) in (xs.min() ?? 0, xs.max() ?? 0) }
let (low, high) = stats([3, 1, 2])
print(low, high)
