// swift-tools-version: 6.2
import PackageDescription

// Every module: imports are private unless written `public import`, a member needs its module's
// import, existentials are spelt `any`; and in CI a warning is an error.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

// On Linux the kernel brings its standard library along, with packed relocations: it starts with a
// fifth less work and takes 7 MiB less, for shared libraries have to be found, relocated and mapped.
// No other program links to it: a table of its symbols would be 4 MiB of names, of which 1.7 are read
// at each start.
let standalone: [LinkerSetting] =
  [
    .unsafeFlags(
      ["-static-stdlib", "-use-ld=lld"]
        + ["-z", "pack-relative-relocs", "--no-export-dynamic"].flatMap { ["-Xlinker", $0] },
      .when(platforms: [.linux])
    )
  ]
  + [
    "Foundation", "CoreFoundation", "FoundationInternationalization", "FoundationEssentials",
    "_FoundationICU", "_FoundationCShims", "_FoundationCollections",
  ].map { .linkedLibrary($0, .when(platforms: [.linux])) }

let package = Package(
  name: "swift-rnn",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "RecurrentLM", targets: ["RecurrentLM"]),
    .library(name: "NotebookWords", targets: ["NotebookWords"]),
    .library(name: "JupyterKernel", targets: ["JupyterKernel", "JupyterZMQ"]),
    .executable(name: "swift-rnn", targets: ["swift-rnn"]),
  ],
  dependencies: [
    .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // C libraries from the system.
    .systemLibrary(
      name: "COpenBLAS",
      pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]
    ),
    .systemLibrary(
      name: "CZip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
    ),
    // macOS has zlib in its SDK, where the module map finds it without any flags: `.ci/setup` asks
    // Homebrew for none. Homebrew's pkgconf has flags for it, and without them nothing is missing.
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]
    ),
    // What the C library knows of its own memory; nothing where it is not glibc.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CEditLine",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]
    ),
    .systemLibrary(
      name: "CZeroMQ",
      providers: [.apt(["libzmq3-dev"]), .brew(["zeromq"])]
    ),
    .systemLibrary(
      name: "CSodium",
      pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]
    ),

    // The engine's products, compiled for each kind of vectors.
    .target(
      name: "CPanelProducts",
      cSettings: Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]
    ),

    // Loops of the textbook's matrices, compiled for each kind of vectors.
    .target(
      name: "CNumberLoops",
      cSettings: Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]
    ),

    // Devices beside the processor, opened when a program runs; it knows no networks.
    .target(name: "OpenCLRuntime", swiftSettings: settings),

    // Leaves: they never import one another.
    .target(
      name: "RecurrentLM",
      dependencies: [
        "COpenBLAS", "CPanelProducts", "CNumberLoops", "CZip", "CZlib", "CMalloc", "OpenCLRuntime",
      ],
      swiftSettings: settings
    ),
    .target(name: "RichDisplay", swiftSettings: settings),
    .target(name: "JupyterProtocol", dependencies: ["CSodium"], swiftSettings: settings),
    .target(
      name: "SwiftSubset",
      dependencies: [
        .product(name: "SwiftSyntax", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftOperators", package: "swift-syntax"),
        .product(name: "SwiftDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
      ],
      swiftSettings: settings
    ),

    // The kernel library.
    .target(
      name: "JupyterKernel",
      dependencies: [
        "JupyterProtocol", "RichDisplay", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "JupyterZMQ",
      dependencies: [
        "CZeroMQ", "JupyterKernel", "JupyterProtocol",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),

    // The smallest kernel that uses all of the library: an example, and what the tests drive.
    .executableTarget(
      name: "echo-kernel",
      dependencies: ["JupyterKernel", "JupyterProtocol", "JupyterZMQ", "RichDisplay"],
      swiftSettings: settings
    ),

    // The product.
    .target(
      name: "NotebookWords",
      dependencies: ["RecurrentLM", "RichDisplay"],
      swiftSettings: settings
    ),
    .target(
      name: "RNNKernel",
      dependencies: [
        "NotebookWords", "SwiftSubset", "JupyterKernel", "JupyterProtocol", "RichDisplay",
        "RecurrentLM", "CEditLine",
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "swift-rnn",
      dependencies: [
        "RNNKernel", "JupyterZMQ", "JupyterKernel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings,
      linkerSettings: standalone
    ),

    // Writes the public interface of the library into the kernel: `make generate`.
    .executableTarget(
      name: "library-interface",
      dependencies: [
        .product(name: "SwiftSyntax", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
      ],
      swiftSettings: settings
    ),

    // Writes what Punkt learns from the fortunes into the library: `make generate`.
    .executableTarget(
      name: "punkt-model",
      dependencies: ["RecurrentLM"],
      swiftSettings: settings
    ),

    // Feeds the readers of files and text with inputs that are wrong: `make fuzz`.
    .executableTarget(name: "fuzz", dependencies: ["RecurrentLM"], swiftSettings: settings),

    // Tests.
    .testTarget(
      name: "RecurrentLMTests",
      dependencies: ["RecurrentLM", "OpenCLRuntime"],
      exclude: [
        "Counting/ngrams.py",
        "Oracle/numpy_model.py", "Oracle/npz_files.py", "Oracle/print_arrays.py",
        "Oracle/foreign_files.py", "Oracle/class_files.py", "Oracle/word_classes.py",
        "Oracle/word_trees.py", "Oracle/tree_files.py", "Oracle/sampled_softmax.py",
        "Oracle/gated_files.py", "Oracle/gated_dropout.py", "Oracle/gated_numpy.py",
        "Oracle/gated_torch.py", "Oracle/gated_torch.json", "public_calls.py",
        "Random/numpy_permutations.py", "Oracle/numpy_words.py",
        "RunCard/weight_checksums.py", "Text/csv_rows.py", "Text/encoded_files.py",
        "Text/characters.py", "Text/hard_text.py", "Text/memory_tasks.py", "Text/nltk_text.py",
      ],
      swiftSettings: settings
    ),
    .testTarget(name: "RichDisplayTests", dependencies: ["RichDisplay"], swiftSettings: settings),
    .testTarget(
      name: "SwiftSubsetTests",
      dependencies: ["SwiftSubset", "RecurrentLM"],
      exclude: ["Cells", "Errors"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "JupyterProtocolTests",
      dependencies: ["JupyterProtocol"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "JupyterKernelTests",
      dependencies: [
        "CZeroMQ", "JupyterKernel", "JupyterProtocol", "JupyterZMQ", "RichDisplay",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "RNNKernelTests",
      dependencies: [
        "RNNKernel", "JupyterKernel", "JupyterProtocol", "NotebookWords", "RecurrentLM",
        "RichDisplay", "SwiftSubset",
      ],
      exclude: ["Twins/numpy_twins.py"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
