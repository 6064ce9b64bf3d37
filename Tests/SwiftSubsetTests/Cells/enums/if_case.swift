// swift-format-ignore-file
enum Result2 { case ok(Int), failed(String) }
let r = Result2.ok(3)
if case .ok(let n) = r { print(n) }
if case .failed = r { print("no") } else { print("fine") }
guard case let .ok(m) = r else { fatalError() }
print(m)
