// swift-format-ignore-file
enum BankError: Error, CustomStringConvertible {
  case insufficient(missing: Int)
  var description: String { switch self { case .insufficient(let m): "missing \(m)" } }
}
final class Account {
  let owner: String
  private(set) var balance: Int
  init(owner: String, balance: Int = 0) {
    self.owner = owner
    self.balance = balance
  }
  func withdraw(_ n: Int) throws {
    guard n <= balance else { throw BankError.insufficient(missing: n - balance) }
    balance -= n
  }
}
let account = Account(owner: "Ann", balance: 10)
do {
  try account.withdraw(7)
  try account.withdraw(7)
} catch { print(account.owner, account.balance, error) }
