private struct Part { var x = 1 }
struct Whole { var parts: [Part] = [] }
print(Whole().parts.count)
