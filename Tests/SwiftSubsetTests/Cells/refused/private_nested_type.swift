struct Whole {
  private enum State { case open, shut }
  var state = State.open
}
print(Whole().state)
