// swift-format-ignore-file
var total = 0
for i in 0..<10 where i % 2 == 0 { total += i }
var n = 0
while true {
  n += 1
  if n > 100 { break }
  if n % 2 == 0 { continue }
  total += n
}
repeat { n -= 1 } while n > 50
print(total, n)
