print([1, 2, 3].map { n in if n == 2 { "two" } else { "\(n)" } })
