indirect enum Expression {
  case number(Int)
  case sum(Expression, Expression)
  case product(Expression, Expression)
  func value() -> Int {
    switch self {
    case .number(let n): n
    case .sum(let a, let b): a.value() + b.value()
    case .product(let a, let b): a.value() * b.value()
    }
  }
}
print(Expression.sum(.number(2), .product(.number(3), .number(4))).value())
