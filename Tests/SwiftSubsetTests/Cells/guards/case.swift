func first(_ p: (Int, Int?)) -> Int {
  guard case (let n, .some(let m)) = p else { return -1 }
  return n + m
}
print(first((1, 2)), first((1, nil)))
