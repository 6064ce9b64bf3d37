// swift-format-ignore-file
func f(_ x: Int?) -> Int { switch x { case let y?: return y } }
