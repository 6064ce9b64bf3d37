private struct Gate { var open = true }
struct Cell { var gate = Gate() }
