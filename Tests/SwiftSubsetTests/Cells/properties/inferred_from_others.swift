struct First { var second = Second(n: 3) }
struct Second { var n: Int }
print(First().second.n)
