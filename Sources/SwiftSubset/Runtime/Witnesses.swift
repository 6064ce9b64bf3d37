/// What a cell's own type does where the library prints, compares or hashes its values.
struct Witnesses {
  var description: ((Value) throws -> String)?
  var debugDescription: ((Value) throws -> String)?
  var equals: ((Value, Value) throws -> Bool)?
  var isLess: ((Value, Value) throws -> Bool)?
  var hash: ((Value, inout Hasher) throws -> Void)?
}
