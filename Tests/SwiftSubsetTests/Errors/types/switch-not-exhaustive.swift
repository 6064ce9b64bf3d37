enum Cell { case lstm, gru, simple }
let cell = Cell.gru
switch cell {
case .lstm: print("long")
case .gru: print("gated")
}
