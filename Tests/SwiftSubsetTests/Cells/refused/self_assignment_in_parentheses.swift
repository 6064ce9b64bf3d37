func f() {
  var x = 1
  x = (x)
  print(x)
}
f()
