struct Name: Hashable {
  let text: String
  static func == (a: Name, b: Name) -> Bool { a.text.lowercased() == b.text.lowercased() }
  func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }
}
print(Set([Name(text: "Ann"), Name(text: "ANN"), Name(text: "Bo")]).count)
