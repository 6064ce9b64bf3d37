extension Parameters {
  /// The matrices as a file keeps them.
  func arrays(prefix: String) -> [(name: String, array: NPYArray)] {
    guard network.gates != nil else {
      return all.map { (prefix + $0.shape.name, NPYArray($0.matrix)) }
    }
    return network.stacks.map { stack in
      let values =
        stack.places.count == 1
        ? matrices[stack.places.lowerBound].values : matrices[stack.places].flatMap(\.values)
      return (prefix + stack.name, NPYArray(values, shape: stack.shape(sizes)))
    }
  }
}
