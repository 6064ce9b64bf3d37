// swift-format-ignore-file
struct Outer { struct Inner { var n = 1 }; enum Kind { case k }; var inner = Inner(); var kind = Kind.k }
print(Outer(), Outer.Inner(), [Outer.Inner()], Outer.Kind.k, [Outer.Kind.k])
