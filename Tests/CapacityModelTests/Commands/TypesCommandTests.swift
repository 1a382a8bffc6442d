import Boundary
import CapacityModel
import Testing

@testable import Program
@testable import Reports

struct TypesCommandTests {
    private func names(_ line: String) -> [String] {
        Program.run("types \(line) --format csv").lines.dropFirst()
            .compactMap { $0.split(separator: ",").first.map { String($0) } }
    }

    @Test func `patterns choose by name`() {
        #expect(names("t3.medium") == ["t3.medium"])
        #expect(names("t3.*").count == 7)
        #expect(names("t3?.nano") == ["t3a.nano"])
        #expect(names("t3.nano t3.micro") == ["t3.micro", "t3.nano"])
        #expect(names("nothing").isEmpty)
        #expect(names("*").count == 1_430)
    }

    @Test func `bounds leave out what falls short and what is not known`() {
        let large = InstanceTable.bundled.filter { ($0.vCPUs ?? 0) >= 192 }
        #expect(names("--min-vcpus 192") == large.map { $0.name })
        #expect(!names("--min-vcpus 1").contains("c5a.metal"))
        #expect(names("--min-vcpus 1").count == 1_430 - 11)
        #expect(names("--min-memory-mib 1").count == 1_430 - 11)
        #expect(names("--arch arm64 a1.*").count == 6)
        #expect(names("--arch x86_64 a1.*").isEmpty)
        let dense = InstanceTable.bundled.filter { $0.maxENIs * ($0.ipv4PerENI - 1) + 2 >= 1_514 }
        #expect(names("--min-max-pods 1514") == dense.map { $0.name })
        #expect(!dense.isEmpty)
    }

    @Test func `every column sorts both ways, what is not known last`() throws {
        for column in TypesColumn.allCases {
            for sign in ["", "-"] {
                let lines = Program.run("types --sort=\(sign)\(column.name) --format csv").lines
                let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
                let place = try #require(header.firstIndex(of: column.name[...]))
                let cells = lines.dropFirst().map {
                    String($0.split(separator: ",", omittingEmptySubsequences: false)[place])
                }
                let known = cells.prefix { !$0.isEmpty }
                #expect(cells.dropFirst(known.count).allSatisfy { $0.isEmpty }, "\(column.name)")
                let wrong = zip(known, known.dropFirst()).filter { left, right in
                    let (first, second) = sign.isEmpty ? (left, right) : (right, left)
                    if let a = Int(first), let b = Int(second) { return a > b }
                    return second.utf8.lexicographicallyPrecedes(first.utf8)
                }
                #expect(wrong.isEmpty, "\(column.name) \(wrong)")
            }
        }
    }

    @Test func `the limit cuts the list and the table says so`() {
        let outcome = Program.run("types --limit 5")
        #expect(outcome.lines.count == 2 + 5 + 1)
        #expect(outcome.lines.last == "5 of 1,430 instance types; --limit shows more")
    }

    @Test func `the CSV is a table that --table reads`() throws {
        let outcome = Program.run("types --format csv")
        let table = try InstanceTable(csv: outcome.output)
        #expect(Array(table) == Array(InstanceTable.bundled))
    }

    @Test func `globs match as by the plain recursion`() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<5_000 {
            let pattern = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                Array("ab*?".utf8)[Int.random(in: 0...3, using: &random)]
            }
            let name = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                Array("ab".utf8)[Int.random(in: 0...1, using: &random)]
            }
            #expect(Glob.matches(pattern, name) == slow(pattern[...], name[...]))
        }
    }

    private func slow(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        if first == UInt8(ascii: "*") {
            return slow(pattern.dropFirst(), name)
                || (!name.isEmpty && slow(pattern, name.dropFirst()))
        }
        guard let letter = name.first else { return false }
        return (first == UInt8(ascii: "?") || first == letter)
            && slow(pattern.dropFirst(), name.dropFirst())
    }
}
