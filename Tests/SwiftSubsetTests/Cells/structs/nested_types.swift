struct Network {
  enum Kind: String { case simple, gated }
  struct Layer { var size: Int }
  var kind = Kind.simple
  var layers: [Layer] = []
}
var network = Network()
network.layers.append(Network.Layer(size: 3))
network.kind = .gated
print(network.kind.rawValue, network.layers[0].size, network)
