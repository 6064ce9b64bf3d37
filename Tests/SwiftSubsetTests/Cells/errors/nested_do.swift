enum E: Error { case a, b }
do {
  do { throw E.a } catch E.b { print("b") }
} catch { print("outer", error) }
