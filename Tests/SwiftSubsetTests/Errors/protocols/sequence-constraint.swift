func total<S: MutableCollection>(_ s: S) -> Int { 0 }
