var vowels = 0
for c in "hello world" {
  switch c {
  case "a", "e", "i", "o", "u": vowels += 1
  case " ": print("space")
  default: break
  }
}
print(vowels)
