// swift-format-ignore-file
struct Bad: Error {}
func f(_ g: () throws -> Int) rethrows -> Int { throw Bad() }
print(f { 1 })
