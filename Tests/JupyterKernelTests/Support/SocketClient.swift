import CZeroMQ
import JupyterProtocol

/// The sockets of a client.
final class SocketClient {
  private let context = zmq_ctx_new()
  private var sockets: [(channel: Channel, handle: UnsafeMutableRawPointer)] = []

  init(_ connection: ConnectionFile, identity: Frame) {
    for channel in [Channel.iopub, .shell, .control, .stdin] {
      let kind = channel == .iopub ? ZMQ_SUB : ZMQ_DEALER
      guard let handle = zmq_socket(context, kind) else { continue }
      set(handle, ZMQ_LINGER, 0)
      set(handle, ZMQ_RCVHWM, 0)
      if channel == .iopub {
        zmq_setsockopt(handle, ZMQ_SUBSCRIBE, nil, 0)
      } else {
        zmq_setsockopt(handle, ZMQ_ROUTING_ID, identity, identity.count)
      }
      zmq_connect(handle, connection.endpoint(of: channel))
      sockets.append((channel, handle))
    }
  }

  deinit {
    for socket in sockets { zmq_close(socket.handle) }
    zmq_ctx_term(context)
  }

  func send(_ frames: [Frame], on channel: Channel) {
    guard let handle = sockets.first(where: { $0.channel == channel })?.handle else { return }
    for (index, frame) in frames.enumerated() {
      zmq_send(handle, frame, frame.count, index < frames.count - 1 ? ZMQ_SNDMORE : 0)
    }
  }

  /// All that has arrived, after a wait of so many milliseconds if nothing has.
  func receive(within milliseconds: Int) -> [(channel: Channel, frames: [Frame])] {
    var items = sockets.map {
      zmq_pollitem_t(socket: $0.handle, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
    }
    zmq_poll(&items, Int32(items.count), milliseconds)
    var messages: [(channel: Channel, frames: [Frame])] = []
    for (channel, handle) in sockets {
      while let frames = receive(from: handle) { messages.append((channel, frames)) }
    }
    return messages
  }

  private func receive(from handle: UnsafeMutableRawPointer) -> [Frame]? {
    var frames: [Frame] = []
    while true {
      var part = zmq_msg_t()
      zmq_msg_init(&part)
      defer { zmq_msg_close(&part) }
      guard zmq_msg_recv(&part, handle, ZMQ_DONTWAIT) >= 0 else { return nil }
      frames.append(
        Frame(UnsafeRawBufferPointer(start: zmq_msg_data(&part), count: zmq_msg_size(&part)))
      )
      if zmq_msg_more(&part) == 0 { return frames }
    }
  }

  private func set(_ handle: UnsafeMutableRawPointer, _ option: Int32, _ value: Int32) {
    withUnsafePointer(to: value) { pointer in
      _ = zmq_setsockopt(handle, option, pointer, MemoryLayout<Int32>.size)
    }
  }
}
