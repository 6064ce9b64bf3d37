// swift-format-ignore-file
print(early())
func early() -> Int { late() + 1 }
func late() -> Int { 41 }
