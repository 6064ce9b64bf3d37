import ArgumentParser
import Foundation
import JupyterKernel

/// Which list of kernels to enter or leave.
struct LocationOptions: ParsableArguments {
  @Flag(help: "For this user alone (the default).")
  var user = false

  @Flag(help: "For the active virtual environment.")
  var sysPrefix = false

  @Option(help: "For the Python installation or virtual environment with this prefix.")
  var prefix: String?

  @Option(help: "The name by which clients ask for the kernel.")
  var name = "swift-rnn"

  func location() throws -> KernelSpecification.Location {
    if let prefix { return .prefix(prefix) }
    guard sysPrefix else { return .user }
    let environment = ProcessInfo.processInfo.environment
    guard let active = environment["VIRTUAL_ENV"] ?? environment["CONDA_PREFIX"] else {
      throw ValidationError("no virtual environment is active; give its folder with --prefix")
    }
    return .prefix(active)
  }
}

/// `swift-rnn install`: enters the kernel in Jupyter's list.
struct InstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Let Jupyter find this kernel."
  )

  @OptionGroup var options: LocationOptions

  func run() throws {
    let specification = KernelSpecification(
      name: options.name,
      resources: try Companion.folder("kernelspec", with: "kernel.json")
    )
    let folder = try specification.install(
      at: options.location(),
      executable: Companion.executable()
    )
    print("installed the kernel '\(options.name)' in \(folder.path)")
  }
}

/// `swift-rnn uninstall`: takes the kernel from Jupyter's list.
struct UninstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall",
    abstract: "Take this kernel from Jupyter's list."
  )

  @OptionGroup var options: LocationOptions

  func run() throws {
    let removed = try KernelSpecification.uninstall(
      name: options.name,
      from: options.location()
    )
    print(removed.map { "removed \($0.path)" } ?? "no kernel '\(options.name)' is installed there")
  }
}
