func total<S: Sequence>(_ s: S) -> Int { 0 }
