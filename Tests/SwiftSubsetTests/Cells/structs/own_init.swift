struct Celsius {
  let degrees: Double
  init(fahrenheit f: Double) { degrees = (f - 32) / 1.8 }
  init(_ degrees: Double) { self.degrees = degrees }
}
print(Celsius(fahrenheit: 212).degrees, Celsius(20).degrees)
