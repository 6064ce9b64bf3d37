let r: Result<Int, Error>? = nil
