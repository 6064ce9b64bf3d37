// swift-format-ignore-file
class Thing { var n = 1 }
print(Thing(), [Thing()], Optional(Thing()) as Any)
struct Holder { let thing = Thing(); let text = "t" }
print(Holder())
