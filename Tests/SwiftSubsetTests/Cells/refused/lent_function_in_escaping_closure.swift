func hold(_ f: () -> Int) { let g = { f() }; print(g()) }
