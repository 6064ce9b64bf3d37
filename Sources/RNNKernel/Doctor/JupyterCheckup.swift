import Foundation

/// What `swift-rnn doctor` asks Jupyter.
public enum JupyterCheckup {
  /// Looks at Jupyter and at the kernel's entry in its list.
  ///
  /// - Parameter name: The name by which clients ask for the kernel.
  /// - Returns: What was found.
  public static func findings(name: String = "swift-rnn") -> [Finding] {
    guard let jupyter = program("jupyter") else {
      return [
        .wrong(
          "Jupyter",
          "no command 'jupyter' in PATH",
          remedy: "pip install jupyterlab, or activate the environment that has it"
        )
      ]
    }
    guard let version = output(of: jupyter, ["lab", "--version"])?.first else {
      return [
        .wrong(
          "Jupyter",
          "'\(jupyter) lab --version' fails",
          remedy: "pip install jupyterlab"
        )
      ]
    }
    return [.good("Jupyter", "JupyterLab \(version), \(jupyter)"), entry(name, jupyter)]
  }

  /// Whether Jupyter has the kernel in its list, and would start this executable.
  private static func entry(_ name: String, _ jupyter: String) -> Finding {
    let install = "swift-rnn install (or --sys-prefix in a virtual environment)"
    guard let lines = output(of: jupyter, ["kernelspec", "list", "--json"]),
      let list = try? JSONDecoder().decode(List.self, from: Data(lines.joined().utf8))
    else {
      return .wrong(
        "kernelspec",
        "'\(jupyter) kernelspec list' fails",
        remedy: "pip install --upgrade jupyter_client"
      )
    }
    guard let kernel = list.kernelspecs[name] else {
      return .wrong("kernelspec", "Jupyter does not list '\(name)'", remedy: install)
    }
    let folder = kernel.resource_dir
    // Jupyter puts the entry's own folder in: with it, a distribution can be installed anywhere.
    let executable =
      kernel.spec.argv.first?.replacingOccurrences(of: "{resource_dir}", with: folder) ?? "nothing"
    guard FileManager.default.isExecutableFile(atPath: executable) else {
      return .wrong(
        "kernelspec",
        "\(folder) names '\(executable)', which can't be run",
        remedy: install
      )
    }
    let this = Bundle.main.executableURL?.resolvingSymlinksInPath().path
    guard URL(filePath: executable).resolvingSymlinksInPath().path == this else {
      return .wrong(
        "kernelspec",
        "\(folder) starts another executable: \(executable)",
        remedy: install,
        state: .poor
      )
    }
    return .good("kernelspec", folder)
  }

  private struct List: Decodable {
    let kernelspecs: [String: Kernel]

    struct Kernel: Decodable {
      // As Jupyter spells it.
      let resource_dir: String
      let spec: Specification
    }

    struct Specification: Decodable {
      let argv: [String]
    }
  }

  private static func program(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a program prints, by lines; nil if it can't be started or fails.
  private static func output(of program: String, _ arguments: [String]) -> [String]? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
