// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// The targets and who may import whom are explained in docs/architecture.md;
// Tests/ArchitectureTests holds the imports against that table.
let package = Package(
  name: "ibid",
  products: [
    .executable(name: "ibid", targets: ["CLI"]),
    // For the package in Fuzzing only.
    .library(name: "FuzzProperties", targets: ["FuzzProperties"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.0")),
    .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
  ],
  targets: [
    .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .target(
      name: "CValijson",
      cxxSettings: [.define("VALIJSON_USE_EXCEPTIONS", to: "1")],
      linkerSettings: [.linkedLibrary("re2"), .linkedLibrary("m")]),
    .target(name: "Git", dependencies: ["CLibgit2", "CZlib"], swiftSettings: strict),
    .target(
      name: "Provenance",
      dependencies: ["CValijson", "CUnistring", "CLibcrypto"],
      resources: [.embedInCode("Schemas")],
      swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: ["Provenance", "Git", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .executableTarget(
      name: "CLI",
      dependencies: [
        "Storage", "Provenance", "CUnistring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Shared by the tests only: a builder of git histories, scratch folders, running a program.
    .target(name: "Fixtures", path: "Tests/Fixtures", swiftSettings: strict),
    .testTarget(name: "GitTests", dependencies: ["Git", "CZlib", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ProvenanceTests", dependencies: ["Provenance", "CUnistring", "Fixtures"],
      resources: [.copy("Data")], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Provenance", "Git", "Fixtures", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CLITests", dependencies: ["CLI", "Storage", "Provenance", "Fixtures"],
      exclude: ["Golden"], swiftSettings: strict),
    // What holds for any input: held by the fuzzers in Fuzzing, and on their kept inputs by FuzzTests.
    .target(
      name: "FuzzProperties", dependencies: ["Provenance"], path: "Tests/FuzzProperties",
      swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzProperties", "Provenance"], resources: [.copy("Corpus")],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["Fixtures"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
