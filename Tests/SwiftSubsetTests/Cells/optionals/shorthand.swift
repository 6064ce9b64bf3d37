let value: Int? = 5
let other: Int? = nil
if let value { print(value) }
if let value, let other { print(value, other) } else { print("no") }
if let value = value, value > 3 { print("big") }
