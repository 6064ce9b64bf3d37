// OpenBLAS chooses its routines for the processor once, when it is loaded. Debian's 0.3.21 knows no
// Intel processor younger than itself and takes each for a "Prescott" of 2004, which makes products
// five to ten times slower: 65 against 313 GFLOP/s were measured. The choice can be overridden by an
// environment variable, but only before the library is loaded: hence the second start.

import Foundation
import RecurrentLM

#if canImport(Glibc)
import Glibc
#endif

/// The choice of OpenBLAS's routines.
public enum OpenBLASRestart {
  /// Starts this process again, once, if OpenBLAS chose routines far below what the processor can do.
  ///
  /// Does nothing where `OPENBLAS_CORETYPE` is set: somebody has chosen already, perhaps this
  /// function. Call it before anything else.
  public static func restartIfMisdetected() {
    #if os(Linux)
    let environment = ProcessInfo.processInfo.environment
    guard environment["OPENBLAS_CORETYPE"] == nil,
      let core = betterCore(than: OpenBLASConfiguration.coreName)
    else { return }
    setenv("OPENBLAS_CORETYPE", core, 1)
    setenv("OPENBLAS_NUM_THREADS", "1", 1)
    var arguments = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    // Returns only if it fails; then the slow routines have to do.
    execv("/proc/self/exe", &arguments)
    for argument in arguments { free(argument) }
    #endif
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
    let skylakeX: Set = ["avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"]
    if flags.isSuperset(of: skylakeX) { return "SKYLAKEX" }
    if flags.isSuperset(of: ["avx2", "fma"]) { return "HASWELL" }
    return nil
  }

  private static func processorFlags() -> Set<String> {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("flags") })
    else { return [] }
    return Set(line.split(separator: " ").map(String.init))
  }
}
