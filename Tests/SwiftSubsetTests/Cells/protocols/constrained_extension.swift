protocol Named { var name: String { get } }
protocol Priced { var price: Int { get } }
extension Named where Self: Priced {
  func label() -> String { "\(name): \(price)" }
}
extension Priced { var taxed: Int { price + price / 5 } }
struct Tea: Named, Priced {
  let name = "tea"
  var price = 10
}
print(Tea().label(), Tea(price: 20).taxed)
func show<T>(_ t: T) where T: Named, T: Priced { print(t.label(), t.taxed) }
show(Tea(price: 5))
func show2<T: Named & Priced>(_ t: T) -> String { t.name + t.label() }
print(show2(Tea()))
