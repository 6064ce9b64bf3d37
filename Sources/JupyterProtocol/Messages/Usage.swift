/// Asks what the kernel's process uses; an extension that resource monitors know.
public struct UsageRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "usage_request"
}

/// Says what the kernel's process uses.
public struct UsageReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "usage_reply"

  /// The kernel's process.
  public var pid: Int

  /// Memory that the process holds, in bytes.
  public var kernelMemory: Int

  /// Processors of the machine.
  public var cpuCount: Int

  private enum CodingKeys: String, CodingKey {
    case pid
    case kernelMemory = "kernel_memory"
    case cpuCount = "cpu_count"
  }

  /// Makes the reply.
  public init(pid: Int, kernelMemory: Int, cpuCount: Int) {
    self.pid = pid
    self.kernelMemory = kernelMemory
    self.cpuCount = cpuCount
  }
}
