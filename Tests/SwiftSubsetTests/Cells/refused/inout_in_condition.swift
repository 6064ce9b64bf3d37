if let inout x = Optional(1) { print(x) }
