import Boundary
import CapacityModel
import Options
import Testing

@testable import Program

/// `node --all`: which type?
struct NodeChoiceTests {
    /// The names of the types that a command line lists, in its order.
    static func types(_ line: String) -> [String] {
        Program.run("node --all -q --format csv \(line)").lines.dropFirst().map {
            String($0.prefix { $0 != "," })
        }
    }

    static func type(_ name: String) throws -> InstanceType {
        try #require(InstanceTable.bundled.instanceType(named: name))
    }

    /// Kinds of types that are listed where they are asked for, with one of each.
    static let kinds: [(kind: String, type: String)] = [
        ("retired", "c7i.32xlarge"), ("xen", "t2.medium"), ("metal", "m7i.metal-24xl"),
        ("previous", "m5.large"), ("specialized", "p5.48xlarge"),
    ]

    @Test func `kinds that few would choose are listed where they are asked for`() throws {
        let usual = Set(Self.types(""))
        #expect(usual.count > 800)
        for name in usual {
            let type = try Self.type(name)
            #expect(type.status == .current && type.hypervisor == .nitro, "\(name)")
            #expect(type.isCurrentGeneration != false, "\(name)")
        }
        for (kind, type) in Self.kinds {
            #expect(!usual.contains(type), "\(type)")
            // A type that is Xen may be of a previous generation too.
            let own = TypeKind.allCases.filter { (try? Self.type(type)).map($0.has) == true }
            #expect(own.contains { $0.rawValue == kind }, "\(type)")
            let words = own.map { $0.rawValue }.joined(separator: ",")
            #expect(Self.types("--include \(words)").contains(type), "\(type)")
            #expect(Self.types(type) == [type])
        }
        #expect(Self.types("--include all").count == Array(InstanceTable.bundled).count)
        #expect(Set(Self.types("--include xen")).isSuperset(of: usual))
    }

    @Test func `help lists the kinds, and every one is asked of a type`() {
        let names = TypeKind.allCases.map { $0.rawValue }.joined(separator: ", ")
        #expect(Option.include.help(in: .node).contains(": \(names); or all"))
        #expect(Set(TypeKind.inOrder) == Set(TypeKind.allCases))
    }

    /// Patterns, and whether a type is listed by them.
    static let patterns: [(patterns: String, type: String, isListed: Bool)] = [
        ("m5.*", "m5.large", true), ("m5.*", "m5.metal", false), ("m5.*metal*", "m5.metal", true),
        ("*.metal*", "m7i.metal-24xl", true), ("*.large", "m5.large", false),
        ("m?.large", "m5.large", false), ("m5*", "m5.large", false), ("t2.*", "t2.medium", true),
        ("m6i.* t2.medium", "t2.medium", true), ("m6i.* t2.medium", "m6i.large", true),
        ("p5.*", "p5.48xlarge", true), ("m6i.*", "m6i.metal", false),
    ]

    @Test(arguments: patterns)
    func `a family that a pattern spells is asked for, and metal by its word`(
        of: (patterns: String, type: String, isListed: Bool)
    ) {
        #expect(Self.types(of.patterns).contains(of.type) == of.isListed)
    }

    @Test func `the filters are those of types`() {
        let filters = [
            "--arch arm64", "--min-vcpus 16", "--min-memory-mib 65536", "m7?.* r*.large",
            "m6i.* --arch x86_64 --min-vcpus 8 --min-memory-mib 100000", "--min-max-pods 200",
        ]
        for filter in filters {
            let listed = Program.run("types -q --format csv \(filter)").lines.dropFirst().map {
                String($0.prefix { $0 != "," })
            }
            #expect(Self.types("\(filter) --include all").sorted() == listed.sorted(), "\(filter)")
        }
        // Max pods are those of the mode that is asked about.
        #expect(Self.types("t3.medium --min-max-pods 18").isEmpty)
        #expect(Self.types("t3.medium --min-max-pods 18 --prefix-delegation") == ["t3.medium"])
    }

    @Test func `so many pods fit, on the fewest addresses and then the fewest vCPUs`() throws {
        for line in [
            "--min-fits 40 --cpu 200m --memory 256Mi",
            "--min-fits 40 --cpu 200m --memory 256Mi --arch arm64",
            "--min-fits 8 --cpu 1 --memory 4Gi --prefix-delegation", "--min-fits 1", "--cpu 100m",
            "--min-fits 20 --cpu 100m --memory 1Gi --daemonset-pods 3 --custom-networking",
        ] {
            let text = Program.run("node --all -q --format json \(line)").text
            let rows = try #require(JSONTree(text))["rows"].list
            #expect(rows.count > 5, "\(line)")
            var last: (Double, Int, Int) = (0, 0, 0)
            for row in rows {
                let name = try #require(row["instance_type"].text)
                let type = try Self.type(name)
                let key = (
                    row["addresses_per_pod"].number ?? .infinity, type.vCPUs ?? .max,
                    type.memoryMiB ?? .max
                )
                #expect(last <= key, "\(line) \(name)")
                last = key
                guard let least = Self.number(behind: "--min-fits", in: line) else { continue }
                #expect((row["fits_pods"].number ?? 0) >= Double(least), "\(line) \(name)")
                let daemons = Self.number(behind: "--daemonset-pods", in: line) ?? 0
                #expect(row["pods"].number == Double(least + daemons), "\(line) \(name)")
            }
        }
    }

    private static func number(behind option: String, in line: String) -> Int? {
        let words = line.split(separator: " ")
        return words.firstIndex(of: option[...]).flatMap { Int(words[$0 + 1]) }
    }

    @Test func `for 40 pods of 200m and 256Mi the first rows are what people run`() throws {
        let types = Self.types("--min-fits 40 --cpu 200m --memory 256Mi --limit 12")
        #expect(types.count == 12)
        for name in types {
            let type = try Self.type(name)
            #expect((12...16).contains(type.vCPUs ?? 0), "\(name)")
        }
        // Of what is alike the newest generation is first.
        #expect(types.contains("c8g.4xlarge") && !types.contains("c5a.4xlarge"))
    }

    @Test func `what is said of pods goes before the pods that are to fit`() {
        let rows = Program.run("node --all m7i.4xlarge --min-fits 10 --pods 20 --format csv -q")
        #expect(rows.lines[1].split(separator: ",")[4] == "20")
        let given = Program.run(
            "node --all m7i.4xlarge --min-fits 10 --pods-per-node 30 --format csv -q")
        #expect(given.lines[1].split(separator: ",")[4] == "30")
        #expect(
            Self.types("m7i.large m7i.4xlarge --sort=-instance_type") == [
                "m7i.large", "m7i.4xlarge",
            ])
    }

    /// Choices that leave nothing, and what is said.
    static let empty: [(line: String, says: [String])] = [
        (
            "--min-fits 4000 --cpu 200m",
            ["by --min-fits", "on Xen", "--include all", "at most 248 fit, on "]
        ),
        ("m6i.* --arch arm64", ["match no pattern", "by --arch"]),
        ("m6g.* --min-vcpus 500", ["by --min-vcpus"]),
        ("*.medium --min-memory-mib 900000", ["by --min-memory-mib"]),
        ("t3.* --min-max-pods 900", ["by --min-max-pods"]),
        ("*.24xlarge* --arch x86_64 --min-vcpus 96 --min-fits 500", ["by --min-fits"]),
    ]

    @Test(arguments: empty)
    func `an empty answer says what left the types out`(of: (line: String, says: [String])) {
        let outcome = Program.run("node --all \(of.line)")
        #expect(outcome.status == .done && outcome.lines.count == 2)
        #expect(
            outcome.messages.hasPrefix("note: no instance type is left, all are excluded: "),
            "\(outcome.messages)")
        for text in of.says { #expect(outcome.messages.contains(text), "\(outcome.messages)") }
        let json = Program.run("node --all \(of.line) --format json")
        #expect(json.text.contains("\"rows\": []"), "\(json.text)")
        let types = Program.run("types m6i.* --arch arm64").messages
        #expect(
            types.hasPrefix("note: no instance type is left, all are excluded: 1,4"), "\(types)")
        #expect(types.hasSuffix(" by --arch\n") && !types.contains("--include"))
    }

    @Test func `kinds that are not listed are told`() {
        let note = Program.run("node --all --arch arm64").messages
        #expect(note.contains("note: not listed: "), "\(note)")
        for kind in ["bare metal", "specialized", "--include all"] { #expect(note.contains(kind)) }
        #expect(!Program.run("node --all --include all --limit 1").messages.contains("not listed"))
        #expect(!Program.run("node --all t3.medium").messages.contains("not listed"))
    }

    static let refused: [(line: String, says: String)] = [
        ("m5.large --arch arm64", "--arch chooses among all instance types and needs --all"),
        ("m5.large --min-fits 4", "--min-fits chooses among all"),
        ("m5.large --include all", "--include chooses among all"),
        ("--all --include xen,nope", "--include must be one of previous, retired, xen"),
        ("--all --include=", "--include must be one of"),
        ("--all --min-fits 0", "--min-fits must be a whole number from 1 to 100,000"),
    ]

    @Test(arguments: refused)
    func `what cannot be chosen is refused`(refusal: (line: String, says: String)) {
        let outcome = Program.run("node \(refusal.line)")
        #expect(outcome.status == .usage && outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("error: \(refusal.says)"), "\(outcome.messages)")
    }
}
