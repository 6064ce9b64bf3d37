func call(_ f: (() -> Int) -> Int, _ g: () -> Int) -> Int { f(g) }
