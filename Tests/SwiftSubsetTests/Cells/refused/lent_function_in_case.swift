enum E { case run(() -> Int) }
func make(_ f: () -> Int) -> E { .run(f) }
