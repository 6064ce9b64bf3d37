func f(_ x: Int?) -> Int { switch x { case let y?: return y } }
