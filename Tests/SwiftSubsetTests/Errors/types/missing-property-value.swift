class Model {
  var rate: Double
}
