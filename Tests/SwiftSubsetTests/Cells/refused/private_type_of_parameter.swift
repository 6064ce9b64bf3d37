private enum Side { case left, right }
struct Box { func open(_ side: Side) {} }
Box().open(.left)
