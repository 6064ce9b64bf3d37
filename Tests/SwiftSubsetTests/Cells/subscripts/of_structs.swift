struct Cell { var n = 0 }
struct Board {
  var cells = [Cell(), Cell()]
  subscript(i: Int) -> Cell {
    get { cells[i] }
    set { cells[i] = newValue }
  }
}
var board = Board()
board[1].n = 4
board[1].n += 1
print(board.cells)
