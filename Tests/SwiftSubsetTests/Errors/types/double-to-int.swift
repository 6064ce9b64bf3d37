let half: Int = 2.5
