// swift-format-ignore-file
struct Word: Equatable { let s: String }
let ws = ["a", "b", "c"].map { Word(s: $0) }
print(ws.firstIndex(of: Word(s: "b"))!, ws.firstIndex(of: Word(s: "z")) as Any, ws.contains(Word(s: "c")))
