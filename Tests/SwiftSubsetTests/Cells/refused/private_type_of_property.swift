private struct Part { var x = 1 }
struct Whole { var part = Part() }
print(Whole().part.x)
