struct Clock {
  var seconds = 0
  var minutes: Int {
    get { seconds / 60 }
    set(value) { seconds = value * 60 }
  }
}
var clock = Clock()
clock.minutes = 3
print(clock.seconds, clock.minutes)
