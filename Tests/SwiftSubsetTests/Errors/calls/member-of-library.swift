let m = Matrix(rows: 2, column: 3)
