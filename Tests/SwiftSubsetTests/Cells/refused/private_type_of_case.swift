private struct Part { var x = 1 }
enum Whole { case one(Part) }
print(Whole.one(Part()))
