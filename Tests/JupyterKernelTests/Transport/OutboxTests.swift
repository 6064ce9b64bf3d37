import JupyterZMQ
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct OutboxTests {
  private func isReadable(_ pipe: WakePipe) -> Bool {
    var item = pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
    return poll(&item, 1, 0) == 1
  }

  // Two cells that fail at once both ask for the sockets to be drained. The second one asked after
  // the round had looked, woke nobody, and waited for a second.
  @Test func `what is asked for in the middle of a round brings another round`() throws {
    let pipe = try #require(WakePipe())
    let outbox = Outbox(pipe: pipe)
    outbox.scheduleFlush()
    #expect(isReadable(pipe))
    pipe.clear()
    _ = outbox.beginRound()
    outbox.scheduleFlush()
    _ = outbox.takeMessages()
    #expect(isReadable(pipe))
  }
}
