import CZeroMQ
import JupyterProtocol

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One ZeroMQ socket.
///
/// ZeroMQ's sockets are not thread-safe. This type is not `Sendable`, so the compiler keeps it on
/// the thread that made it.
final class ZMQSocket {
  /// The kinds of socket that a kernel has.
  enum Kind {
    /// Talks to many clients, each by its identity.
    case router

    /// Tells all clients, and learns of their subscriptions.
    case publisher

    /// Talks to one address.
    case dealer
  }

  /// What went wrong with sending.
  enum SendResult {
    /// ZeroMQ has taken the message.
    case sent

    /// No client has the message's identity.
    case unreachable
  }

  /// Bytes of a subscription, which nobody signs; the topics of a kernel have 70.
  ///
  /// ZeroMQ keeps 34 times as many.
  private static let longestSubscription = 1024

  /// `ZMQ_ONLY_FIRST_SUBSCRIBE`, which ZeroMQ has had since 4.3.3 but declares for drafts only.
  private static let onlyFirstSubscribe: Int32 = 108

  /// The socket as ZeroMQ knows it, for polling.
  let handle: UnsafeMutableRawPointer

  /// Makes a socket that loses nothing, however slowly its clients read.
  ///
  /// - Throws: `ZMQError` if ZeroMQ has no more sockets.
  init(_ kind: Kind, in context: UnsafeMutableRawPointer) throws(ZMQError) {
    let type =
      switch kind {
      case .router: ZMQ_ROUTER
      case .publisher: ZMQ_XPUB
      case .dealer: ZMQ_DEALER
      }
    guard let handle = zmq_socket(context, type) else {
      throw ZMQError.current(doing: "make a socket")
    }
    self.handle = handle
    // Without a limit: the default drops all but the last thousand messages to a slow client.
    set(ZMQ_SNDHWM, 0)
    // Milliseconds to deliver the last messages in, at the end; the whole shutdown has 500.
    set(ZMQ_LINGER, 300)
    set(ZMQ_IPV6, 1)
    // Milliseconds for a client to say who it is, a third of the default. Each that says nothing has a
    // descriptor; when all are used up, ZeroMQ tries without a pause to let the next one in.
    set(ZMQ_HANDSHAKE_IVL, 10_000)
    switch kind {
    case .router:
      // A client that comes back under its identity takes the place of its broken connection.
      set(ZMQ_ROUTER_HANDOVER, 1)
    case .publisher:
      // Subscriptions count only once they are confirmed, so a client can be greeted first.
      set(ZMQ_XPUB_MANUAL, 1)
      // A frame behind another is none, or ZeroMQ would keep whatever begins like one, 34 times as
      // large, until its sender is gone.
      set(Self.onlyFirstSubscribe, 1)
      limitMessages(to: Self.longestSubscription)
    case .dealer: break
    }
  }

  deinit {
    zmq_close(handle)
  }

  /// Sets an option that is a number.
  func set(_ option: Int32, _ value: Int32) {
    withUnsafePointer(to: value) { pointer in
      _ = zmq_setsockopt(handle, option, pointer, MemoryLayout<Int32>.size)
    }
  }

  /// Leaves whoever sends a longer message, before it is received.
  func limitMessages(to byteCount: Int) {
    withUnsafePointer(to: Int64(byteCount)) { pointer in
      _ = zmq_setsockopt(handle, ZMQ_MAXMSGSIZE, pointer, MemoryLayout<Int64>.size)
    }
  }

  /// Sets an option that is a sequence of bytes.
  func set(_ option: Int32, _ value: Frame) {
    zmq_setsockopt(handle, option, value, value.count)
  }

  /// Encrypts everything with the keys of the connection file.
  func encrypt(with keys: ConnectionFile.CurveKeys) {
    set(ZMQ_CURVE_SERVER, 1)
    set(ZMQ_CURVE_PUBLICKEY, Frame(keys.publicKey.utf8))
    set(ZMQ_CURVE_SECRETKEY, Frame(keys.secretKey.utf8))
  }

  /// Listens at an address.
  ///
  /// - Throws: `ZMQError` if the address is taken or can not be had.
  func bind(to endpoint: String) throws(ZMQError) {
    guard zmq_bind(handle, endpoint) == 0 else {
      throw ZMQError.current(doing: "listen at '\(endpoint)'")
    }
  }

  /// Where the socket listens, with the port that the system has chosen.
  var endpoint: String {
    var bytes = [CChar](repeating: 0, count: 1024)
    var size = bytes.count
    zmq_getsockopt(handle, ZMQ_LAST_ENDPOINT, &bytes, &size)
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Talks to an address; whether anybody listens there shows only when an answer comes.
  ///
  /// - Throws: `ZMQError` if the address is none.
  func connect(to endpoint: String) throws(ZMQError) {
    guard zmq_connect(handle, endpoint) == 0 else {
      throw ZMQError.current(doing: "connect to '\(endpoint)'")
    }
  }

  /// Waits for a message.
  ///
  /// - Parameter milliseconds: How long to wait at most.
  /// - Returns: The message, or nil if none came.
  func receive(within milliseconds: Int) -> [Frame]? {
    var item = zmq_pollitem_t(socket: handle, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
    zmq_poll(&item, 1, milliseconds)
    return receive()
  }

  /// Takes the next message that has arrived, or nil.
  func receive() -> [Frame]? {
    var frames: [Frame] = []
    while true {
      var part = zmq_msg_t()
      zmq_msg_init(&part)
      defer { zmq_msg_close(&part) }
      guard zmq_msg_recv(&part, handle, ZMQ_DONTWAIT) >= 0 else {
        if zmq_errno() == EINTR { continue }
        return nil
      }
      frames.append(
        Frame(UnsafeRawBufferPointer(start: zmq_msg_data(&part), count: zmq_msg_size(&part)))
      )
      if zmq_msg_more(&part) == 0 { return frames }
    }
  }

  /// Sends a message; it never waits.
  @discardableResult
  func send(_ frames: [Frame]) -> SendResult {
    for (index, frame) in frames.enumerated() {
      let flags = ZMQ_DONTWAIT | (index < frames.count - 1 ? ZMQ_SNDMORE : 0)
      while zmq_send(handle, frame, frame.count, flags) < 0 {
        guard zmq_errno() == EINTR else { return .unreachable }
      }
    }
    return .sent
  }
}
