struct Tag { let name: String }
extension Tag: CustomStringConvertible { var description: String { "#" + name } }
extension Tag: Equatable {}
print(Tag(name: "a"), [Tag(name: "b")], Tag(name: "a") == Tag(name: "a"))
