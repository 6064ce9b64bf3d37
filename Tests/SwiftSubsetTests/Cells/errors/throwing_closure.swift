// swift-format-ignore-file
struct E: Error {}
let risky: (Int) throws -> Int = { n in if n > 2 { throw E() }; return n }
do { print(try [1, 2].map(risky)); print(try [1, 3].map(risky)) } catch { print("failed") }
