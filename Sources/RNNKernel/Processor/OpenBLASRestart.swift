// OpenBLAS chooses its routines for the processor once, when it is loaded. Debian's 0.3.21 knows no
// Intel processor younger than itself and takes each for a "Prescott" of 2004, which makes products
// five to ten times slower: 65 against 313 GFLOP/s were measured. The choice can be overridden by an
// environment variable, but only before the library is loaded: hence the second start.
//
// Old versions are also known to compute wrongly on some processors. So the routines are tried on a
// small product, and while it comes out wrong the next plainer ones are taken.

import Foundation
import RecurrentLM

#if canImport(Glibc)
import Glibc
#endif

/// The choice of OpenBLAS's routines.
public enum OpenBLASRestart {
  /// Holds what this function has put into `OPENBLAS_CORETYPE`, so that the next start knows it.
  private static let mark = "SWIFT_RNN_CORETYPE"

  /// The routines that may be asked for, the fastest first, with the instructions that they need.
  private static let routines: [(core: String, needs: Set<String>)] = [
    ("SKYLAKEX", ["avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"]),
    ("HASWELL", ["avx2", "fma"]), ("SANDYBRIDGE", ["avx"]), ("NEHALEM", ["sse4_2"]),
    ("PRESCOTT", ["pni"]),
  ]

  /// Starts this process again if OpenBLAS's routines are far below what the processor can do, or
  /// compute wrongly.
  ///
  /// Does nothing where somebody else has set `OPENBLAS_CORETYPE`. Call it before anything else.
  public static func restartIfMisdetected() {
    #if os(Linux)
    let environment = ProcessInfo.processInfo.environment
    let chosen = environment["OPENBLAS_CORETYPE"]
    guard chosen == nil || chosen == environment[mark],
      let core = nextCore(
        after: chosen ?? OpenBLASConfiguration.coreName,
        isChosen: chosen != nil,
        isRight: (try? OpenBLASConfiguration.checkSmallProducts()) != nil,
        processor: processorFlags()
      )
    else { return }
    setenv("OPENBLAS_CORETYPE", core, 1)
    setenv(mark, core, 1)
    setenv("OPENBLAS_NUM_THREADS", "1", 1)
    var arguments = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    // Returns only if it fails; then the present routines have to do.
    execv("/proc/self/exe", &arguments)
    for argument in arguments { free(argument) }
    #endif
  }

  /// Chooses the routines to start again with.
  ///
  /// - Parameters:
  ///   - core: The present routines.
  ///   - isChosen: Whether they were asked for, and not OpenBLAS's own choice.
  ///   - isRight: Whether they compute rightly.
  ///   - flags: What the processor says that it can do, in the words of Linux.
  /// - Returns: A core type of OpenBLAS, or nil if the present one is to stay.
  package static func nextCore(
    after core: String,
    isChosen: Bool,
    isRight: Bool,
    processor flags: Set<String>
  ) -> String? {
    if isRight { return isChosen ? nil : betterCore(than: core, processor: flags) }
    if !isChosen, let better = betterCore(than: core, processor: flags) { return better }
    let place = routines.firstIndex { $0.core == core.uppercased() }
    return routines.dropFirst(place.map { $0 + 1 } ?? 0)
      .first { $0.needs.isSubset(of: flags) }?.core
  }

  /// Chooses the core type to ask for on this processor.
  package static func betterCore(than core: String) -> String? {
    betterCore(than: core, processor: processorFlags())
  }

  /// Chooses the core type to ask for.
  ///
  /// - Parameters:
  ///   - core: What OpenBLAS chose.
  ///   - flags: What the processor says that it can do, in the words of Linux.
  /// - Returns: A core type of OpenBLAS, or nil if it chose well.
  package static func betterCore(than core: String, processor flags: Set<String>) -> String? {
    let coresWithoutAVX: Set = [
      "prescott", "core2", "penryn", "dunnington", "nehalem", "atom", "katmai", "coppermine",
      "northwood", "banias", "opteron", "opteron_sse3", "barcelona", "bobcat", "generic",
    ]
    guard coresWithoutAVX.contains(core.lowercased()) else { return nil }
    return routines.prefix(2).first { $0.needs.isSubset(of: flags) }?.core
  }

  private static func processorFlags() -> Set<String> {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("flags") })
    else { return [] }
    return Set(line.split(separator: " ").map(String.init))
  }
}
