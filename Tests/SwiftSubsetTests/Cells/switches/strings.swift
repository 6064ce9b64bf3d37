for s in ["yes", "no", "what"] {
  switch s {
  case "yes", "y": print(true)
  case "no": print(false)
  case let other where other.count > 3: print("long", other)
  default: print("?")
  }
}
