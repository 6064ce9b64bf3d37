struct Inner { var n = 0 }
struct Outer {
  var stored = Inner()
  var inner: Inner {
    get { stored }
    set { stored = newValue }
  }
}
var outer = Outer()
outer.inner.n = 4
outer.inner.n += 1
print(outer.stored.n)
