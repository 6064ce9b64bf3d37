import Foundation
import RecurrentLM

/// What `swift-rnn doctor` looks at, apart from Jupyter.
public enum Checkup {
  /// Looks at the product itself, the processor and the corpus.
  ///
  /// - Returns: What was found, in the order in which to read it.
  public static func findings() -> [Finding] {
    [product(), processor(), products(), corpus()] + devices()
  }

  private static func product() -> Finding {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return .good("swift-rnn", "\(version), \(path)")
  }

  /// Whether OpenBLAS has chosen the routines that the processor deserves.
  private static func processor() -> Finding {
    let core = OpenBLASConfiguration.coreName
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let chosen = ProcessInfo.processInfo.environment["OPENBLAS_CORETYPE"]
    let detail =
      "OpenBLAS \(OpenBLASConfiguration.version), routines for '\(core)'"
      + (chosen.map { " (OPENBLAS_CORETYPE=\($0))" } ?? "")
      + ", \(counted(cores, "core"))"
    guard let better = OpenBLASRestart.betterCore(than: core) else {
      return .good("processor", detail)
    }
    return .wrong(
      "processor",
      detail,
      remedy: "the processor can do more: start it with OPENBLAS_CORETYPE=\(better)",
      state: .poor
    )
  }

  /// Whether products come out right, and how fast.
  private static func products() -> Finding {
    do {
      try OpenBLASConfiguration.check()
    } catch {
      return .wrong(
        "products",
        "\(error)",
        remedy: "choose other routines, such as OPENBLAS_CORETYPE=HASWELL, or update libopenblas"
      )
    }
    let fastest = PanelRoutines<Float>.fastest
    let speed = Int((fastest.speed() / 1e9).rounded())
    return .good(
      "products",
      "right; in single precision \(speed) GFLOP/s on one core, by \(fastest.name)"
    )
  }

  /// The devices beside the processor; none is no fault.
  private static func devices() -> [Finding] {
    let found: [Device]
    do {
      found = try Device.found()
    } catch {
      return [.good("devices", "the processor alone: \(error)")]
    }
    guard !found.isEmpty else {
      return [.good("devices", "the processor alone: OpenCL is there, and no driver for it")]
    }
    return found.map { device in
      guard let problem = device.problem else { return .good("device", "\(device)") }
      let remedy = "update its driver, or train on the processor"
      return .wrong("device", "\(device.name): \(problem)", remedy: remedy, state: .poor)
    }
  }

  private static func corpus() -> Finding {
    do {
      let corpus = try Corpus.fortunes()
      return .good("corpus", "\(corpus.documents.count) sayings in the fortunes")
    } catch {
      return .wrong(
        "corpus",
        "the fortunes are missing: Corpus.fortunes() will not work",
        remedy: "apt-get install fortunes fortunes-min (macOS: brew install fortune)"
      )
    }
  }
}
