let words: [String]? = ["one", "two"]
print(words?.first?.count ?? 0, words?.count as Any, words?[1] ?? "")
let none: [String]? = nil
print(none?.first?.count as Any, none?.isEmpty ?? true)
