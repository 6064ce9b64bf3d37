protocol A { func f() -> String }
protocol B: A { func g() -> String }
extension A { func f() -> String { "A.f" } }
extension B { func f() -> String { "B.f" }; func g() -> String { "B.g+" + f() } }
struct X: B {}
struct Y: B { func f() -> String { "Y.f" } }
struct Z: A {}
let xs: [any A] = [X(), Y(), Z()]
print(xs.map { $0.f() })
let ys: [any B] = [X(), Y()]
print(ys.map { $0.g() }, X().f(), Y().g())
func ga<T: A>(_ t: T) -> String { t.f() }
func gb<T: B>(_ t: T) -> String { ga(t) + t.g() }
print(gb(X()), gb(Y()), ga(xs[1]))
