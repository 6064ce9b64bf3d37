func f() async -> Int { 1 }
