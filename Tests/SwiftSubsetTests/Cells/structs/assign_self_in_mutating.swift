struct Toggle {
  var isOn = false
  mutating func flip() { self = Toggle(isOn: !isOn) }
}
var t = Toggle()
t.flip()
print(t.isOn)
