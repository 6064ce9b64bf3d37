// swift-format-ignore-file
class Weight { var w: Double; init(_ w: Double) { self.w = w } }
let weights = [Weight(1), Weight(2)]
for weight in weights { weight.w *= 10 }
print(weights.map { $0.w })
