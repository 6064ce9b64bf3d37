import JupyterKernel
import Testing

@Suite struct ExecutionThreadTests {
  @Test func `every step of an operation runs on the calling thread`() throws {
    let finished = Monitor<Bool?>(nil)
    try KernelThread.start(stackSize: 1 << 20) {
      let marker = Marker.$isOnThread.withValue(true) {
        ExecutionThread().run {
          await Task.yield()
          return Marker.isOnThread
        }
      }
      finished.withLock { $0 = marker }
    }
    #expect(finished.wait(atMost: .seconds(10)) { $0 } == true)
  }

  @Test func `a cancelled operation knows it from its first step`() {
    let isCancelled = ExecutionThread().run {
      $0.cancel()
    } _: {
      Task.isCancelled
    }
    #expect(isCancelled)
  }

  // A frame of this function has some 100 bytes, so the depth needs a few hundred megabytes.
  @Test func `the big stack bears a million nested calls`() throws {
    let result = Monitor<Int?>(nil)
    try KernelThread.start(stackSize: ExecutionThread.stackSize) {
      let value = Self.depth(1_000_000)
      result.withLock { $0 = value }
    }
    #expect(result.wait(atMost: .seconds(60)) { $0 } == 1_000_000)
  }

  @inline(never) private static func depth(_ count: Int) -> Int {
    count == 0 ? 0 : 1 + depth(count - 1)
  }

  private enum Marker { @TaskLocal static var isOnThread = false }
}
