enum Either<L, R> { case left(L), right(R) }
func show<L, R>(_ e: Either<L, R>) -> String {
  switch e {
  case .left(let l): return "L \(l)"
  case .right(let r): return "R \(r)"
  }
}
print(show(Either<Int, String>.left(3)), show(Either<Int, String>.right("x")))
let es: [Either<Int, String>] = [.left(1), .right("b")]
print(es)
