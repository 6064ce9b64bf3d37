/// Asks what the kernel's process uses; an extension that resource monitors know.
public struct UsageRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "usage_request"
}

/// Says what the kernel's process and its machine use.
///
/// Source: https://github.com/ipython/ipykernel, `usage_request`
public struct UsageReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "usage_reply"

  /// The machine.
  public var hostname: String

  /// The kernel's process.
  public var pid: Int

  /// Percent of one processor that the process has used since the last request.
  public var kernelCPU: Double

  /// Memory that the process holds, in bytes.
  public var kernelMemory: Int

  /// Processors of the machine.
  public var cpuCount: Int

  /// Percent of all processors in use since the last request, where it is known.
  public var hostCPUPercent: Double?

  /// The memory of the machine, where it is known.
  public var hostVirtualMemory: Memory?

  /// The memory of a machine, in bytes.
  public struct Memory: Codable, Sendable {
    /// All of it.
    public var total: Int

    /// What programs can have without others losing theirs.
    public var available: Int

    /// Percent in use.
    public var percent: Double

    /// What is in use.
    public var used: Int

    /// What nothing uses, not even as a cache.
    public var free: Int

    /// Makes the description.
    public init(total: Int, available: Int, percent: Double, used: Int, free: Int) {
      self.total = total
      self.available = available
      self.percent = percent
      self.used = used
      self.free = free
    }
  }

  private enum CodingKeys: String, CodingKey {
    case hostname
    case pid
    case kernelCPU = "kernel_cpu"
    case kernelMemory = "kernel_memory"
    case cpuCount = "cpu_count"
    case hostCPUPercent = "host_cpu_percent"
    case hostVirtualMemory = "host_virtual_memory"
  }

  /// Makes the reply.
  public init(
    hostname: String,
    pid: Int,
    kernelCPU: Double,
    kernelMemory: Int,
    cpuCount: Int,
    hostCPUPercent: Double? = nil,
    hostVirtualMemory: Memory? = nil
  ) {
    self.hostname = hostname
    self.pid = pid
    self.kernelCPU = kernelCPU
    self.kernelMemory = kernelMemory
    self.cpuCount = cpuCount
    self.hostCPUPercent = hostCPUPercent
    self.hostVirtualMemory = hostVirtualMemory
  }
}
