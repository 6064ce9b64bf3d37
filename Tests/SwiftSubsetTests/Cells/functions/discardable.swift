// swift-format-ignore-file
@discardableResult func log(_ s: String) -> Int { print(s); return s.count }
log("hi")
print(log("abc"))
