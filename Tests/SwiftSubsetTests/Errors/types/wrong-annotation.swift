let rate: Int = "fast"
