enum Pet { case cat, dog }
func name(_ pet: Pet?) -> String {
  switch pet {
  case .cat?: "cat"
  case .some(.dog): "dog"
  case nil: "none"
  }
}
print(name(.cat), name(.dog), name(nil))
