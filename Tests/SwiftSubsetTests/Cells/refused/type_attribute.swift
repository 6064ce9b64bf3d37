// swift-format-ignore-file
func twice(_ f: @repeating (Int) -> Int) -> Int { f(f(1)) }
print(twice { $0 + 1 })
