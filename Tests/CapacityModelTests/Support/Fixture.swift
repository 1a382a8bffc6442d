@testable import Program

/// Data files of the tests, under Fixtures/.
enum Fixture {
    /// The path of a fixture.
    static func path(_ name: String, file: String = #filePath) -> String {
        "\(root(file))/Tests/CapacityModelTests/Fixtures/\(name)"
    }

    /// The bytes of a fixture.
    static func bytes(_ name: String) throws -> [UInt8] {
        try ProjectFile.bytes(path(name))
    }

    /// The records of a fixture in CSV, each by the names of its header; lines that begin with `#`
    /// say where the data comes from.
    static func records(_ name: String) throws -> [[String: String]] {
        let lines = try bytes(name).split(separator: UInt8(ascii: "\n"))
            .filter { $0.first != UInt8(ascii: "#") }
        let records = try CSVReader.records(of: Array(lines.joined(separator: [0x0A])), name: name)
        guard let header = records.first else { return [] }
        return records.dropFirst().map { record in
            Dictionary(uniqueKeysWithValues: zip(header.cells, record.cells))
        }
    }

    /// The bytes of a file of the project, named from its root.
    static func project(_ path: String, file: String = #filePath) throws -> [UInt8] {
        try ProjectFile.bytes("\(root(file))/\(path)")
    }

    /// The project's root: the folder that holds Tests.
    private static func root(_ file: String) -> String {
        var parts = file.split(separator: "/", omittingEmptySubsequences: false)
        while let last = parts.popLast(), last != "Tests" {}
        return parts.joined(separator: "/")
    }
}
