enum E: String { case a }
let s: String = E.a
