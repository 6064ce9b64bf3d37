func total(_ xs: [Int]) -> Int {
  var sum: Int
  sum = 0
  for x in xs { sum += x }
  return sum
}
print(total([1, 2, 3]))
