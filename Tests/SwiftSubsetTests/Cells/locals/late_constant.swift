func sign(_ n: Int) -> String {
  let text: String
  if n < 0 { text = "-" } else if n > 0 { text = "+" } else { text = "0" }
  return text
}
print(sign(3), sign(-2), sign(0))
