import Foundation
import RecurrentLM
import Synchronization
import Testing

@Suite struct MeterTests {
  /// What a watcher was told.
  private final class Log: Sendable {
    let readings = Mutex<[MeterReading]>([])
    let ends = Mutex(0)

    var watcher: Meter.Watcher {
      Meter.Watcher(
        show: { reading in self.readings.withLock { $0.append(reading) } },
        end: { self.ends.withLock { $0 += 1 } }
      )
    }
  }

  private struct Failure: Error {}

  private func watched(_ body: () throws -> Void) -> Log {
    let log = Log()
    try? Meter.$watcher.withValue(log.watcher, operation: body)
    return log
  }

  private func work(_ label: String, parts: Int, of total: Int) {
    Meter.measure(label, of: total) { meter in
      for _ in 0..<parts {
        Thread.sleep(forTimeInterval: 0.02)
        meter.advance()
      }
    }
  }

  @Test func `a call of seconds is shown five times a second, with the time left`()
    throws
  {
    let began = ContinuousClock.now
    let log = watched { work("steps", parts: 75, of: 75) }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    let readings = log.readings.withLock { $0 }
    #expect(!readings.isEmpty && Double(readings.count) <= (seconds - 0.5) * 5 + 1)
    #expect(readings.map(\.fraction) == readings.map(\.fraction).sorted())
    #expect(readings.allSatisfy { $0.elapsed >= .milliseconds(500) && $0.label == "steps" })
    let first = try #require(readings.first)
    let left = try #require(first.remaining) / .seconds(1)
    #expect(abs(left - (seconds - first.elapsed / .seconds(1))) < seconds / 2)
    #expect(log.ends.withLock { $0 } == 1)
  }

  @Test func `a short call and one that is nearly over show nothing`() {
    let short = watched { work("steps", parts: 10, of: 10) }
    let nearlyOver = watched { work("steps", parts: 30, of: 30) }
    for log in [short, nearlyOver] {
      #expect(log.readings.withLock { $0.isEmpty } && log.ends.withLock { $0 } == 0)
    }
  }

  @Test func `of calls within one another the outermost is shown`() {
    let log = watched {
      Meter.measure("outer", of: 2) { meter in
        work("inner", parts: 60, of: 60)
        meter.advance()
        work("inner", parts: 5, of: 5)
      }
    }
    #expect(log.readings.withLock { $0.map(\.label) } == ["outer"])
    #expect(log.readings.withLock { $0.map(\.fraction) } == [0.5])
  }

  @Test func `a call that fails, and one whose length nobody knows, end as well`() {
    let log = watched {
      try Meter.measure("unknown", of: 0) { meter in
        Thread.sleep(forTimeInterval: 0.6)
        meter.advance()
        throw Failure()
      }
    }
    #expect(log.readings.withLock { $0.count } == 1 && log.ends.withLock { $0 } == 1)
    #expect(log.readings.withLock { $0.allSatisfy { $0.fraction.isNaN && $0.remaining == nil } })
  }

  @Test(arguments: [
    (0.4, "0 s"), (59.6, "1 min 0 s"), (42.0, "42 s"), (185.0, "3 min 5 s"), (7800.0, "2 h 10 min"),
    (-1.0, "0 s"), (1e300, "longer than a year"), (Double.infinity, "longer than a year"),
  ])
  func `a time is written as somebody who waits reads it`(seconds: Double, text: String) {
    #expect(durationText(seconds: seconds) == text)
  }
}
