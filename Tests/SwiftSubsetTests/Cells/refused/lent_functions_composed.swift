func compose(_ f: (Int) -> Int, _ g: (Int) -> Int) -> (Int) -> Int { { f(g($0)) } }
