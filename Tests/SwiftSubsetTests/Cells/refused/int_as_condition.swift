if 1 { print("yes") }
