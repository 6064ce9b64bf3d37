/// The sizes of a product, and in how many parts its depth is cut.
package struct ProductShape {
  package let M: Int
  package let N: Int
  package let K: Int

  /// How many parts there are.
  package let parts: Int

  /// How long each part is.
  package let depth: Int

  /// A product whose depth is not cut.
  package init(M: Int, N: Int, K: Int) {
    (self.M, self.N, self.K) = (M, N, K)
    (parts, depth) = (1, max(K, 1))
  }

  /// A product with a few tiles, whose depth is cut so that there is work for many groups: the same
  /// parts on every device.
  package init(cutting M: Int, _ N: Int, _ K: Int) {
    (self.M, self.N, self.K) = (M, N, K)
    let tile = DeviceKernels.tile
    let tiles = ((M + tile - 1) / tile) * ((N + tile - 1) / tile)
    let wanted = max(1, min(256 / tiles, (K + 127) / 128))
    // Whole sixteens, as the kernel goes through them.
    depth = max(16, ((K + wanted - 1) / wanted + 15) / 16 * 16)
    parts = max(1, (K + depth - 1) / depth)
  }
}
