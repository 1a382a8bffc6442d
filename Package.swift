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

// The rooms of Sources/capcalc, by target. All are written out, so that no new one joins a target unseen.
let shell = ["Capcalc.swift", "System"]
// The page for those who ask what is counted, and what not.
let documentation = ["Documentation.docc"]
let boundary = ["Boundary", "CommandLine", "Writing"]
let reports = ["Reports", "Spelling", "Zones"]
// Reading stays beside Documents: its generics are specialised there; across modules it took three times as long.
let program = ["Batch", "Commands", "Documents", "Reading", "Requests", "Run.swift"]

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
        // What the program and the world around it hand each other.
        .target(
            name: "Boundary",
            dependencies: ["Writing"],
            path: "Sources/capcalc/Boundary",
            swiftSettings: settings
        ),
        .target(name: "Writing", path: "Sources/capcalc/Writing", swiftSettings: settings),
        .target(
            name: "Options",
            dependencies: ["Boundary", "Writing"],
            path: "Sources/capcalc/CommandLine",
            swiftSettings: settings
        ),
        // What is shown of an answer. It sees no request, and the model keeps what plans to itself.
        .target(
            name: "Reports",
            dependencies: ["CapacityModel", "Options", "Writing"],
            path: "Sources/capcalc",
            exclude: boundary + program + shell + documentation,
            sources: reports,
            swiftSettings: settings
        ),
        .target(
            name: "Program",
            dependencies: ["CapacityModel", "Boundary", "Options", "Reports", "Writing"],
            path: "Sources/capcalc",
            exclude: boundary + reports + shell + documentation,
            sources: program,
            swiftSettings: settings
        ),
        .executableTarget(
            name: "capcalc",
            dependencies: ["Boundary", "Program"],
            path: "Sources/capcalc",
            exclude: boundary + program + reports + documentation,
            sources: shell,
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["CapacityModel", "Boundary", "Program", "Writing"],
            path: "Benchmarks",
            exclude: ["Peers"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CapacityModelTests",
            dependencies: [
                "CapacityModel", "Boundary", "Options", "Program", "Reports", "Writing", "capcalc",
            ],
            exclude: ["Fixtures"],
            swiftSettings: settings
        ),
        .plugin(name: "EmbedInstanceTable", capability: .buildTool()),
        // capcalc.html: the program in a page.
        .plugin(
            name: "MakePage",
            capability: .command(
                intent: .custom(
                    verb: "make-page", description: "Makes capcalc.html, the program as a page."),
                permissions: [
                    .writeToPackageDirectory(
                        reason: "it writes capcalc.html")
                ]
            ),
            exclude: ["Page"]
        ),
    ]
)
