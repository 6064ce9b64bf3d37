final class Log { var lines: [String] = [] }
let log = Log()
log.lines.append("a")
print(log.lines)
