var seen: [Int] = []
for n in 1... {
  if n % 2 == 0 { continue }
  if n > 9 { break }
  seen.append(n)
}
print(seen)
