class Account { var balance = 0 }
func deposit(_ n: Int, to account: Account) { account.balance += n }
let account = Account()
deposit(7, to: account)
print(account.balance)
