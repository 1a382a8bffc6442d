import Boundary
import CapacityModel
import Testing

@testable import Program

struct NodeCommandTests {
    static let header =
        "instance_type,network_mode,max_pods,kubelet_max_pods,pods,enis,secondary_ips,prefixes,"
        + "addresses,unused_addresses,addresses_after_scale_down,allocatable_cpu_m,"
        + "allocatable_memory_mib,volumes,branch_enis,fits_pods,binding,vcpus,arch"

    /// The rows of a CSV, each by the names of its header.
    private func rows(_ line: String) -> [[String: String]] {
        let outcome = Program.run("node \(line) --format csv -q")
        let cells = outcome.text.split(separator: "\n").map { row in
            row.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
        }
        guard let header = cells.first else { return [] }
        return cells.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    /// Options, and the row that they give.
    struct Row: Sendable {
        let options, row: String
    }

    static let rows: [Row] = [
        Row(
            options: "m5.large",
            row: "m5.large,secondary-ip,29,29,20,3,27,0,30,7,30,1930,6903,24,9,27,max-pods,2,x86_64"
        ),
        Row(
            options: "m5.large --pods 1",
            row: "m5.large,secondary-ip,29,29,1,2,18,0,20,17,20,1930,6903,25,9,27,max-pods,2,x86_64"
        ),
        Row(
            options: "m5.large --pods 0 --pods-per-node 27",
            row: "m5.large,secondary-ip,29,29,0,1,9,0,10,9,10,1930,6903,26,9,27,max-pods,2,x86_64"),
        Row(
            options: "m5.large --cpu 200m --memory 512Mi --daemonset-pods 2 --daemonset-cpu 0.1",
            row: "m5.large,secondary-ip,29,29,11,3,27,0,30,16,30,1930,6903,24,9,9,cpu,2,x86_64"),
        Row(
            options: "m5.large --prefix-delegation --max-pods 110 --pods 108",
            row:
                "m5.large,prefix-delegation,434,110,108,1,0,7,113,4,113,1930,6903,26,9,108,max-pods"
                + ",2,x86_64"
        ),
        Row(
            options: "m5.large --security-group-pods",
            row: "m5.large,secondary-ip,29,29,9,2,9,0,20,9,20,1930,6903,25,9,9,branch-enis,2,x86_64"
        ),
        Row(
            options: "m5.large --os windows --pods 3",
            row: "m5.large,secondary-ip,9,9,3,1,6,0,7,3,7,1930,6012,26,9,9,max-pods,2,x86_64"),
        Row(
            options: "m5.large --ip-family ipv6",
            row: "m5.large,secondary-ip,434,110,20,1,0,0,1,0,1,1930,6903,26,9,108,max-pods,2,x86_64"
        ),
        Row(
            options: "c5a.metal", row: "c5a.metal,secondary-ip,737,,,,,,,,,,,,,,,,"),
        Row(
            options: "c5a.metal --max-pods 50 --pods 5 --cpu 1",
            row: "c5a.metal,secondary-ip,737,50,5,2,98,0,100,93,,,,,,,,,"),
    ]

    @Test func `rows in CSV are those of the contract, and what is not known is empty`() {
        for row in Self.rows {
            let outcome = Program.run("node \(row.options) --format csv -q")
            #expect(outcome.lines == [Self.header, row.row], "\(row.options) \(outcome.messages)")
        }
    }

    @Test func `several types are a row each, in the order given`() {
        let types = ["m5.large", "t3.medium", "m5.large", "c5a.metal"]
        let line = types.joined(separator: " ")
        #expect(rows(line).map { $0["instance_type"] } == types)
        let json = Program.run("node \(line) --format json")
        #expect(json.status == .done)
        #expect(json.lines.count { $0.contains("{\"instance_type\":") } == 4)
        #expect(json.text.contains("\"kind\": \"node\""))
        let table = Program.run("node \(line)")
        #expect(table.lines.count == 2 + 4 + 3)
        #expect(table.lines[5].split(separator: " ").dropFirst().allSatisfy { $0 == "?" })
        #expect(table.lines.allSatisfy { $0.count <= 100 })
    }

    @Test func `JSON has more than the CSV, and null where nothing is known`() {
        let known = Program.run("node t3.large --max-pods 10 --format json").text
        for part in [
            "\"fits_pods\":8,\"binding\":\"max-pods\"", "\"platform\":\"linux\"",
            "\"reserved_cpu_m\":70", "\"reserved_memory_mib\":640",
            "\"reserved_memory_at_kubelet_max_pods_mib\":365",
            "\"nodeadm_allocatable_memory_mib\":7452",
            "\"max-pods\":8,\"addresses\":33,\"cpu\":null",
            "\"nodeadm\":35", "\"Karpenter\":35", "\"EKS Auto Mode\":33",
        ] {
            #expect(known.contains(part), "\(part)")
        }
        let unknown = Program.run("node c5a.metal --format json").text
        for name in [
            "kubelet_max_pods", "pods", "enis", "addresses", "addresses_after_scale_down",
            "allocatable_cpu_m", "allocatable_memory_mib", "volumes", "branch_enis", "fits_pods",
            "binding", "addresses_per_pod", "reserved_cpu_m", "nodeadm_allocatable_memory_mib",
            "managed node group",
        ] {
            #expect(unknown.contains("\"\(name)\":null"), "\(name)")
        }
        #expect(Program.run("node c5a.metal").text.contains("are unknown"))
        #expect(
            Program.run("node m5.large --os windows --format json").text
                .contains("\"max_pods_by\":{\"Karpenter\":110}"))
    }

    static let compared =
        "t3.nano t3.medium m5.large m5.24xlarge c5a.metal m7i.large c6in.32xlarge g4dn.xlarge "
        + "hpc7a.48xlarge t2.medium u-24tb1.metal m6g.medium"

    @Test func `sorting by a column puts what is not known last, both ways`() throws {
        for column in Self.header.split(separator: ",").map({ String($0) }) {
            for isDescending in [false, true] {
                let sorted = rows("\(Self.compared) --sort=\(isDescending ? "-" : "")\(column)")
                #expect(sorted.count == 12)
                let cells = sorted.compactMap { $0[column] }
                let known = cells.prefix { !$0.isEmpty }
                #expect(cells.dropFirst(known.count).allSatisfy { $0.isEmpty }, "\(column)")
                let ordered = zip(known, known.dropFirst()).allSatisfy { left, right in
                    let (low, high) = isDescending ? (right, left) : (left, right)
                    if let low = Int(low), let high = Int(high) { return low <= high }
                    return !high.utf8.lexicographicallyPrecedes(low.utf8)
                }
                #expect(ordered, "\(column): \(cells)")
            }
        }
    }

    @Test func `nodes are sorted by addresses for each pod, and the first of them are kept`() throws
    {
        let sorted = rows("\(Self.compared) --sort addresses_per_pod")
        let shares = sorted.compactMap { row -> Double? in
            guard let addresses = row["addresses"].flatMap({ Double($0) }),
                let pods = row["pods"].flatMap({ Double($0) })
            else { return nil }
            return addresses / pods
        }
        #expect(shares.count > 8)
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 + 0.005 })
        #expect(sorted.last?["addresses"] == "")
        #expect(
            rows("\(Self.compared) --sort addresses_per_pod --limit 3") == Array(sorted.prefix(3)))
        #expect(rows("\(Self.compared) --limit 100").count == 12)
        // Equals stay as they were given.
        #expect(
            rows("m5.large c5.large t3.small --sort kubelet_max_pods").map { $0["instance_type"] }
                == ["t3.small", "m5.large", "c5.large"])
    }

    static let refused: [(line: String, status: Boundary.ExitStatus, says: String)] = [
        ("", .usage, "needs an instance type"), ("m5.lrage", .badInput, "did you mean m5.large"),
        ("--all m5.lrage", .badInput, "did you mean capcalc node --all 'm5.large'?"),
        ("m5.large --sort nope", .usage, "must be a column name"),
        ("m5.large --sort podz", .usage, "did you mean pods"),
        ("m5.large --limit 0", .usage, "from 1 to"),
        ("m5.large --pods 100001", .usage, "from 0 to 100,000"),
        ("m5.large --max-pods 2", .usage, "from 3 to"),
        ("m5.large --cpu 1KI", .usage, "not '1KI'"), ("m5.large --cpu=-1", .usage, "not '-1'"),
        ("m5.large --cpu=", .usage, "not ''"), ("m5.large --cpu 10001", .usage, "10,000 cores"),
        ("m5.large --memory 1025Ti", .usage, "from 0 to 1Pi"),
        ("m5.large --daemonset-memory 1GB", .usage, "not '1GB'"),
        ("m5.large --os linus", .usage, "linux"),
        ("m5.large --format value", .usage, "maxpods only"),
        ("m5.large --os windows --custom-networking", .usage, "leave out --custom-networking"),
        ("m5.large --os windows --security-group-pods", .usage, "leave out --security-group-pods"),
        ("m5.large --os windows --ip-family ipv6", .usage, "leave out --ip-family"),
        ("m5.large --ip-family ipv6 --custom-networking", .usage, "leave out --custom-networking"),
    ]

    @Test func `what cannot be asked is refused, with nothing on standard output`() {
        for (line, status, says) in Self.refused {
            for format in ["", " --format csv"] where !line.contains("--format") || format.isEmpty {
                let outcome = Program.run("node \(line)\(format)")
                #expect(outcome.status == status, "\(line)")
                #expect(outcome.output.isEmpty, "\(line)")
                #expect(outcome.messages.contains(says), "\(line): \(outcome.messages)")
            }
        }
    }

    @Test func `no room for a pod is a no`() {
        for options in ["--cpu 2", "--memory 7Gi", "--volumes 28", "--daemonset-pods 27"] {
            let outcome = Program.run("node m5.large \(options) --format csv")
            #expect(outcome.status == .answerIsNo, "\(options)")
            #expect(outcome.messages.contains("[node-has-no-room]"), "\(options)")
            #expect(outcome.lines.count == 2, "\(options)")
        }
    }

    @Test func `a larger type of the same kind has no branch ENIs either`() {
        for line in [
            "node t3.medium --security-group-pods --cpu 250m",
            "subnets --cidr 10.0.0.0/16 --pods 60 --instance-type t3.medium --security-group-pods",
        ] {
            let said = Program.run(line).messages
            #expect(said.contains("with branch ENIs, such as m5.large or m6i.large"), "\(said)")
            #expect(!said.contains("larger"), "\(said)")
        }
        #expect(Program.run("node m6i.large --security-group-pods").status == .done)
    }

    @Test(arguments: [
        ("m5.large", "20 pods (10 per vCPU): 3 ENIs"), ("m5.large --pods 12", " 12 pods: 3 ENIs"),
        ("m5.large --max-pods 22", " 20 pods: 3 ENIs"),
        ("m5.large --pods-per-node 25", " 25 pods: 3 ENIs"),
    ])
    func `a node says why it is planned with fewer pods than fit`(options: String, says: String) {
        let text = Program.run("node \(options)").text
        #expect(text.contains(says), "\(text)")
    }

    static let everyWay: [String] = [
        "", "--prefix-delegation", "--custom-networking", "--prefix-delegation --custom-networking",
        "--security-group-pods --custom-networking --daemonset-pods 3", "--os windows",
        "--os windows --prefix-delegation --warm-prefix-target 2", "--ip-family ipv6",
        "--ip-family ipv6 --security-group-pods", "--max-eni 1 --warm-eni-target 0 --pods 9",
        "--cpu 100m --memory 1Gi --volumes 2 --pods-per-node 500",
        "--pods 100000 --max-pods 100000 --warm-ip-target 5 --minimum-ip-target 60",
        "--os bottlerocket --host-network-pods 5 --reserved-enis 1 --reserved-volumes 3 --volumes 1",
        "--os windows --host-network-pods 900 --pods-per-core 2 --extra-addresses-per-node 10000",
        "--ip-family ipv6 --cni-version 1.9.0 --reserved-enis 1000000 --pods-per-core 1000",
        "--custom-networking --security-group-pods --reserved-enis 1 --pods-per-core 1",
        "--custom-networking --max-eni 1 --host-network-pods 0 --reserved-volumes 1000 --volumes 2",
    ]

    @Test func `every type of the table is answered in every mode and on every platform`() {
        for options in Self.everyWay {
            let outcome = Program.run("node --all --include all --format csv -q \(options)")
            #expect(outcome.status == .done || outcome.status == .answerIsNo, "\(options)")
            #expect(outcome.lines.count == 1 + 1_430, "\(options)")
            #expect(
                outcome.lines.allSatisfy { $0.utf8.count { $0 == UInt8(ascii: ",") } == 18 })
            // No number is negative.
            #expect(!outcome.text.contains(",-"), "\(options)")
        }
    }
}
