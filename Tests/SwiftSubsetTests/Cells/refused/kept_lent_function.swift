func keep(_ f: () -> Int) -> () -> Int { f }
