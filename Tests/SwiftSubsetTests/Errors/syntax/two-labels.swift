let span: (from start: Int, to: Int) = (0, 3)
