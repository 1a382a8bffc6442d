// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0458-strict-memory-safety.md
    .strictMemorySafety(),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0480-swiftpm-warning-control.md
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "capcalc",
    products: [
        .executable(name: "capcalc", targets: ["capcalc"]),
        .library(name: "CapacityModel", targets: ["CapacityModel"]),
    ],
    targets: [
        .target(
            name: "CapacityModel",
            swiftSettings: settings,
            plugins: ["EmbedInstanceTable"]
        ),
        .executableTarget(
            name: "capcalc",
            dependencies: ["CapacityModel"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["CapacityModel"],
            path: "Benchmarks",
            swiftSettings: settings
        ),
        .testTarget(
            name: "CapacityModelTests",
            dependencies: ["CapacityModel", "capcalc"],
            exclude: ["Fixtures"],
            swiftSettings: settings
        ),
        .plugin(name: "EmbedInstanceTable", capability: .buildTool()),
    ]
)
