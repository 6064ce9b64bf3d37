class Account {
  private(set) var balance: Int
  private var secret = 1
  static var made = 0
  init(balance: Int) { self.balance = balance; Account.made += 1 }
  func deposit(_ n: Int) { balance += n }
  func report() -> String { "\(kind()) \(balance) \(secret)" }
  func kind() -> String { "account" }
}
class Savings: Account {
  var rate = 0.1
  private var secret = 2
  func addInterest() { deposit(Int(Double(balance) * rate)) }
  override func kind() -> String { "savings \(rate) \(secret)" }
}
let s = Savings(balance: 100)
s.addInterest()
s.rate = 0.5
s.addInterest()
print(s.report(), Account.made)
let a: Account = s
a.deposit(1)
print(s.balance, a.report())
extension Account { func twice() -> Int { balance * 2 } }
print(s.twice(), Savings(balance: 3).twice(), Account.made)
