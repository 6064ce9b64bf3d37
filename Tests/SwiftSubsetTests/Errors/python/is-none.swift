let z: Int? = nil
if z is None { print(1) }
