// swift-format-ignore-file
struct Bad: Error {}
func pick(_ n: Int) throws -> Int { switch n { case 0: 10; case 1: 20; default: throw Bad() } }
print(try pick(0), try pick(1), (try? pick(2)) as Any)
