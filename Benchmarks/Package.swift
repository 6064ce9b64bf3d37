// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that `swift build` of the product builds no benchmark.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "swift-rnn", path: "..")],
  targets: [
    .executableTarget(
      name: "step-server",
      dependencies: [.product(name: "RecurrentLM", package: "swift-rnn")]
    ),
    // Checks and times a device: see `device`.
    .executableTarget(
      name: "device-table",
      dependencies: [.product(name: "RecurrentLM", package: "swift-rnn")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
