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

  private func next(_ core: String, isChosen: Bool, isRight: Bool) -> String? {
    OpenBLASRestart.nextCore(
      after: core,
      isChosen: isChosen,
      isRight: isRight,
      processor: avx512.union(["avx", "sse4_2", "pni"])
    )
  }

  @Test func `routines that compute rightly stay, unless they are far too slow`() {
    #expect(next("Cooperlake", isChosen: false, isRight: true) == nil)
    #expect(next("Prescott", isChosen: false, isRight: true) == "SKYLAKEX")
    #expect(next("SKYLAKEX", isChosen: true, isRight: true) == nil)
    #expect(next("PRESCOTT", isChosen: true, isRight: true) == nil)
  }

  @Test func `routines that compute wrongly are left for plainer ones, down to the plainest`() {
    #expect(next("SkylakeX", isChosen: false, isRight: false) == "HASWELL")
    #expect(next("Cooperlake", isChosen: false, isRight: false) == "SKYLAKEX")
    #expect(next("Prescott", isChosen: false, isRight: false) == "SKYLAKEX")
    var core: String? = "SKYLAKEX"
    var taken: [String] = []
    while let present = core {
      core = next(present, isChosen: true, isRight: false)
      taken += [core].compactMap(\.self)
    }
    #expect(taken == ["HASWELL", "SANDYBRIDGE", "NEHALEM", "PRESCOTT"])
  }
}
