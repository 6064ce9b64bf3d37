print("hello".firstIndex(of: "l")! + 1)
