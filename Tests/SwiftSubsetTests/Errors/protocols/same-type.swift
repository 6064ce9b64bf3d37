func same<A, B>(_ a: A, _ b: B) -> Bool where A == B { true }
