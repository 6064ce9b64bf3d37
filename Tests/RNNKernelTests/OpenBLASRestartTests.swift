import RNNKernel
import Testing

@Suite struct OpenBLASRestartTests {
  private let avx512: Set = [
    "avx2", "fma", "avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl",
  ]

  @Test func `a young Intel processor taken for a Prescott gets its own routines`() {
    #expect(OpenBLASRestart.betterCore(than: "Prescott", processor: avx512) == "SKYLAKEX")
    #expect(OpenBLASRestart.betterCore(than: "Prescott", processor: ["avx2", "fma"]) == "HASWELL")
  }

  @Test func `a choice that fits is left alone`() {
    #expect(OpenBLASRestart.betterCore(than: "Zen", processor: ["avx2", "fma"]) == nil)
    #expect(OpenBLASRestart.betterCore(than: "Haswell", processor: avx512) == nil)
    #expect(OpenBLASRestart.betterCore(than: "Prescott", processor: ["sse3"]) == nil)
  }
}
