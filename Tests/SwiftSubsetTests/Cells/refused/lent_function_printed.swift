func show(_ f: () -> Int) { print(f) }
