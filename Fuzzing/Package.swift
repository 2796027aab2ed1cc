// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the build of ibid knows nothing of sanitizers. `scripts/fuzz` builds it, with the flags
// that must reach the library as well.
let package = Package(
  name: "ibid-fuzzing",
  dependencies: [.package(name: "ibid", path: "..")],
  targets: [.systemLibrary(name: "CLibFuzzer", path: "CLibFuzzer")]
    + ["anchoring", "dates", "records"].map { target in
      .executableTarget(
        name: "fuzz-\(target)",
        dependencies: ["CLibFuzzer", .product(name: "FuzzProperties", package: "ibid")],
        path: "Targets/\(target)", swiftSettings: [.swiftLanguageMode(.v6)])
    }
)
