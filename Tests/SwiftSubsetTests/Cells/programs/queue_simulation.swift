// swift-format-ignore-file
struct Job { let id: Int; var left: Int }
struct Scheduler {
  private var queue: [Job] = []
  private(set) var log: [String] = []
  mutating func add(_ job: Job) { queue.append(job) }
  mutating func run() {
    while !queue.isEmpty {
      var job = queue.removeFirst()
      job.left -= 2
      log.append("\(job.id):\(max(job.left, 0))")
      if job.left > 0 { queue.append(job) }
    }
  }
}
var scheduler = Scheduler()
scheduler.add(Job(id: 1, left: 5))
scheduler.add(Job(id: 2, left: 2))
scheduler.run()
print(scheduler.log.joined(separator: " "))
