for n in 1...10 where n % 3 == 0 { print(n) }
