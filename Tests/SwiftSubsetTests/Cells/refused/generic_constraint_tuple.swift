struct Tree<T: Comparable> { var v: T }
let t: Tree<(Int, Int)>? = nil
