import JupyterProtocol

/// What front ends have been told of the variables, so that they can ask for parts by a number.
///
/// No value is kept: that would hold memory that the notebook has let go of.
struct VariablePane {
  /// A variable or a part of one.
  private struct Place {
    let name: String
    let path: [Int]
  }

  /// So many places are remembered; later ones have no parts to ask for.
  private static let mostPlaces = 100_000

  /// Whether a front end has attached itself.
  var isAttached = false

  /// The last list, for as long as nobody can look.
  private(set) var last: [JSONValue] = []

  private var places: [Place] = []

  /// Begins anew with a list of variables.
  mutating func take(_ variables: [InspectedVariable]) {
    places = []
    last = variables.map { variable in
      line(variable, Place(name: variable.name, path: []), evaluateName: variable.name)
    }
  }

  /// The variable and the path that a number stands for.
  func place(_ reference: Int) -> (name: String, path: [Int])? {
    guard places.indices.contains(reference - 1) else { return nil }
    return (places[reference - 1].name, places[reference - 1].path)
  }

  /// The parts of what a number stands for.
  mutating func parts(_ parts: [InspectedVariable], of place: (name: String, path: [Int]))
    -> [JSONValue]
  {
    parts.enumerated().map { index, part in
      line(part, Place(name: place.name, path: place.path + [index]), evaluateName: "")
    }
  }

  private mutating func line(
    _ variable: InspectedVariable,
    _ place: Place,
    evaluateName: String
  ) -> JSONValue {
    var reference = 0
    if variable.hasParts, places.count < Self.mostPlaces {
      places.append(place)
      reference = places.count
    }
    return .object([
      "name": .string(variable.name), "type": .string(variable.type),
      "value": .string(variable.value), "evaluateName": .string(evaluateName),
      "variablesReference": .int(reference),
    ])
  }
}
