private struct Part { var x = 1 }
struct Whole { func make() -> Part { Part() } }
print(Whole().make().x)
