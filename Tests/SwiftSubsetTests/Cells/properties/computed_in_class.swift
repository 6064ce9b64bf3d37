// swift-format-ignore-file
class Meter {
  var values: [Double] = []
  var mean: Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }
  var last: Double? {
    get { values.last }
    set { if let newValue { values.append(newValue) } }
  }
}
let meter = Meter()
meter.last = 4
meter.last = 6
meter.last = nil
print(meter.mean, meter.last!)
