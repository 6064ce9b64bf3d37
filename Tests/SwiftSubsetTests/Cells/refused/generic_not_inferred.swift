func make<T>() -> [T] { [] }
let x = make()
