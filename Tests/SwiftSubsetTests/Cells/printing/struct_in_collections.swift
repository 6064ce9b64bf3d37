// swift-format-ignore-file
struct P { var x = 1; var name = "n" }
print(P(), [P()], ["k": P()], (P(), 1), Optional(P()) as Any)
debugPrint(P(), [P()])
