// swift-format-ignore-file
enum Job { case wait(seconds: Int = 5), done }
if case .wait(let s) = Job.wait() { print(s) }
print(Job.wait(seconds: 1))
