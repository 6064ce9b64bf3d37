/// Asks the kernel to stop the cell that runs.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-interrupt
public struct InterruptRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "interrupt_request"
}
