// swift-format-ignore-file
struct Log { var lines: [String] = []
  mutating func run() -> Int { defer { lines.append("end") }; lines.append("start"); return lines.count } }
var log = Log()
print(log.run(), log.lines)
