let v: UInt8 = 3
