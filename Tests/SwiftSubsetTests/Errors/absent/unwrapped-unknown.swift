let c: Citty! = nil
