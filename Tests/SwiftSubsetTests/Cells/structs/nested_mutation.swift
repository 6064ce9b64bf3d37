struct Cell { var value = 0 }
struct Row { var cells: [Cell] }
struct Table { var rows: [Row] }
var table = Table(rows: [Row(cells: [Cell(), Cell()]), Row(cells: [Cell()])])
table.rows[0].cells[1].value += 5
table.rows[1].cells[0].value = 7
let copy = table
table.rows[0].cells[1].value *= 2
print(table.rows[0].cells[1].value, copy.rows[0].cells[1].value, copy.rows[1].cells[0])
