protocol Delegate: AnyObject {
  var log: [String] { get set }
  func didFinish(_ name: String)
}
extension Delegate {
  func note(_ text: String) { log.append(text) }
}
final class Logger: Delegate {
  var log: [String] = []
  func didFinish(_ name: String) { log.append("finished \(name)") }
}
final class Task2 {
  let name: String
  var delegate: Delegate?
  init(name: String) { self.name = name }
  func run() { delegate?.didFinish(name) }
}
let logger = Logger()
let task = Task2(name: "a")
task.run()
task.delegate = logger
task.run()
let d: any Delegate = logger
d.note("noted")
d.log.append("direct")
print(logger.log)
