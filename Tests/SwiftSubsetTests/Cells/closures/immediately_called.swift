let table: [Int] = {
  var t: [Int] = []
  for i in 0..<4 { t.append(i * i) }
  return t
}()
print(table)
