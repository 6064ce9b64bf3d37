func name() -> String {
  return 42
}
