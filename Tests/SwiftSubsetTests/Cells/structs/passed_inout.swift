struct Account { var balance = 0 }
func deposit(_ n: Int, to account: inout Account) { account.balance += n }
func add(_ n: Int, _ value: inout Int) { value += n }
var account = Account()
deposit(5, to: &account)
add(2, &account.balance)
print(account)
