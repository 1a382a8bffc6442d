import Boundary
import CapacityModel
import Testing

@testable import Program

struct InstanceTypesDocumentTests {
    private static func types(_ bytes: [UInt8], piece: Int = .max) throws(Failure)
        -> [InstanceType]
    {
        var reader = try JSONReader(.bytes(bytes[...], piece: piece), name: "test", size: 64)
        return try InstanceTypesDocument.types(&reader)
    }

    private static func refusal(_ text: String) -> String? {
        refusal(Array(text.utf8))
    }

    private static func refusal(_ bytes: [UInt8], piece: Int = .max) -> String? {
        do {
            _ = try types(bytes, piece: piece)
            return nil
        } catch {
            return error.message
        }
    }

    /// One type as the AWS CLI writes it, with what is not read; `swap` puts other text in.
    private static func document(_ old: String = "", _ new: String = "") -> String {
        let type = """
            {"InstanceType": "t3.medium", "CurrentGeneration": true, "FreeTierEligible": false,
             "SupportedUsageClasses": ["on-demand", "spot"], "BareMetal": false,
             "Hypervisor": "nitro", "ProcessorInfo": {"SupportedArchitectures": ["i386", "x86_64"],
             "SustainedClockSpeedInGhz": 2.5}, "VCpuInfo": {"DefaultVCpus": 2, "DefaultCores": 1},
             "MemoryInfo": {"SizeInMiB": 4096}, "EbsInfo": {"MaximumEbsAttachments": 27,
             "AttachmentLimitType": "shared"}, "NetworkInfo": {"DefaultNetworkCardIndex": 0,
             "MaximumNetworkInterfaces": 7, "MaximumNetworkCards": 2, "NetworkCards":
             [{"NetworkCardIndex": 1, "MaximumNetworkInterfaces": 4},
              {"NetworkCardIndex": 0, "MaximumNetworkInterfaces": 3}],
             "Ipv4AddressesPerInterface": 6, "Ipv6AddressesPerInterface": 5}}
            """
        let whole = "{\"InstanceTypes\": [\(type)], \"NextToken\": null}"
        guard !old.isEmpty else { return whole }
        var text = ""
        var rest = Array(whole.utf8)[...]
        while !rest.isEmpty {
            if rest.starts(with: old.utf8) {
                text += new
                rest = rest.dropFirst(old.utf8.count)
            } else {
                text.unicodeScalars.append(Unicode.Scalar(rest.removeFirst()))
            }
        }
        return text
    }

    private static let read = InstanceType(
        name: "t3.medium", maxENIs: 3, ipv4PerENI: 6, ipv6PerENI: 5, networkCards: 2,
        maxENIsOverAllCards: 7, vCPUs: 2, memoryMiB: 4_096, architecture: .x86_64,
        hypervisor: .nitro, branchENIs: nil, maxEBSAttachments: 27,
        hasDedicatedEBSAttachments: false, isCurrentGeneration: true, status: .current)

    @Test func `a type is read by the fields of the API, whatever the pieces`() throws {
        for piece in [1, 2, 3, 7, Int.max] {
            #expect(try Self.types(Array(Self.document().utf8), piece: piece) == [Self.read])
        }
    }

    @Test func `documents one behind the other are one; a type in both is one`() throws {
        let other = Self.document("t3.medium", "a1.large")
        let types = try Self.types(Array((Self.document() + "\n" + other + Self.document()).utf8))
        #expect(types.map { $0.name } == ["a1.large", "t3.medium"])
        #expect(types[1] == Self.read)
    }

    @Test func `what is optional may be missing or null`() throws {
        var bare = Self.read
        bare.architecture = nil
        let cases: [(old: String, new: String, expected: InstanceType)] = [
            ("\"x86_64\"", "\"i386\"", bare),
            ("[\"i386\", \"x86_64\"]", "null", bare),
            ("\"DefaultNetworkCardIndex\": 0", "\"x\": 0", Self.read),
            ("\"DefaultNetworkCardIndex\": 0", "\"DefaultNetworkCardIndex\": null", Self.read),
        ]
        for (old, new, expected) in cases {
            #expect(try Self.types(Array(Self.document(old, new).utf8)) == [expected], "\(new)")
        }
        let silent = try Self.types(
            Array(Self.document("\"EbsInfo\"", "\"Other\"").utf8))
        #expect(silent[0].maxEBSAttachments == nil)
        #expect(silent[0].hasDedicatedEBSAttachments == nil)
        let metal = Self.document("\"BareMetal\": false", "\"BareMetal\": true")
        #expect(try Self.types(Array(metal.utf8))[0].hypervisor == .metal)
    }

    @Test func `a document cut at any byte is an error, never half an answer`() {
        let document = Array(Self.document().utf8)
        for length in 0..<document.count {
            for piece in [5, Int.max] {
                let message = Self.refusal(Array(document.prefix(length)), piece: piece)
                #expect(message?.contains("expected") == true, "\(length)")
            }
        }
    }

    @Test func `a document with a broken byte gives types or a sentence`() {
        var random = SeededGenerator(seed: 57)
        let document = Array(Self.document().utf8)
        var refused = 0
        for _ in 0..<2_000 {
            var broken = document
            let place = Int.random(in: broken.indices, using: &random)
            broken[place] = UInt8.random(in: 0...255, using: &random)
            if let message = Self.refusal(broken) {
                refused += 1
                #expect(message.hasPrefix("test"), "\(message)")
            }
        }
        #expect(refused > 500)
    }

    struct Fault: Sendable {
        var old = ""
        var new = ""
        let message: String
    }

    static let faults: [Fault] = [
        Fault(
            old: "\"t3.medium\"", new: "\"T3 medium\"",
            message: "byte 36: expected an instance type name of lowercase letters, digits, '-' "
                + "and '.', not 'T3 medium'"),
        Fault(
            old: "\"InstanceType\"", new: "\"x\"",
            message: "byte 19: an instance type has no InstanceType"),
        Fault(
            old: "\"DefaultNetworkCardIndex\": 0", new: "\"DefaultNetworkCardIndex\": 1",
            message: "the default network card is 1, not 0"),
        Fault(
            old: "\"NetworkCardIndex\": 0", new: "\"NetworkCardIndex\": 2",
            message: "t3.medium has no MaximumNetworkInterfaces of network card 0"),
        Fault(
            old: "\"MaximumNetworkInterfaces\": 7", new: "\"MaximumNetworkInterfaces\": 2",
            message: "t3.medium has 3 ENIs on network card 0, more than 2 in all"),
        Fault(
            old: "\"Ipv4AddressesPerInterface\"", new: "\"x\"",
            message: "t3.medium has no Ipv4AddressesPerInterface"),
        Fault(
            old: "\"NetworkInfo\"", new: "\"x\"",
            message: "t3.medium has no MaximumNetworkInterfaces of network card 0"),
        Fault(old: "\"Hypervisor\"", new: "\"x\"", message: "t3.medium has no Hypervisor"),
        Fault(
            old: "\"nitro\"", new: "\"kvm\"",
            message: "expected one of nitro, xen, metal, not 'kvm'"),
        Fault(
            old: "\"i386\"", new: "\"riscv64\"",
            message: "expected one of x86_64, arm64, x86_64_mac, arm64_mac, not 'riscv64'"),
        Fault(
            old: "\"shared\"", new: "\"rented\"",
            message: "expected one of shared, dedicated, not 'rented'"),
        Fault(
            old: "4096", new: "1000000001",
            message: "expected a whole number from 1 to 1,000,000,000, not 1,000,000,001"),
        Fault(
            old: "4096", new: "-1", message: "expected a whole number from 1 to 1,000,000,000"),
        Fault(
            old: "4096", new: "\"4096\"",
            message: "expected a whole number from 1 to 1,000,000,000"),
        Fault(old: "4096", new: "4.5", message: "expected a whole number"),
        Fault(old: "4096", new: "99999999999999999999", message: "expected a whole number"),
        Fault(old: "4096", new: "1000000000000000", message: "expected a whole number"),
        Fault(
            old: "\"DefaultVCpus\": 2", new: "\"DefaultVCpus\": 0",
            message: "expected a whole number from 1 to 10,000, not 0"),
        Fault(
            old: "\"CurrentGeneration\": true", new: "\"CurrentGeneration\": 1",
            message: "expected true or false"),
        Fault(
            old: "\"NextToken\": null", new: "\"NextToken\": \"more\"",
            message: "test has a NextToken: pages are missing"),
    ]

    @Test(arguments: faults)
    func `a value that no table holds is refused where it stands`(fault: Fault) {
        let message = Self.refusal(Self.document(fault.old, fault.new))
        #expect(message?.hasSuffix(fault.message) == true, "\(message ?? "nothing")")
        #expect(
            message?.hasPrefix("test: byte ") == true || message?.hasPrefix("test has") == true)
    }

    static let foreign: [Fault] = [
        Fault(
            new: "",
            message: "test: ends after byte 0: expected the object that aws ec2 "
                + "describe-instance-types writes"),
        Fault(
            new: "instance_type,max_enis",
            message: "test is not JSON: expected the output of aws ec2 describe-instance-types"),
        Fault(new: "{\"InstanceTypes\": []}", message: "test describes no instance type"),
        Fault(new: "{\"InstanceTypes\": null}", message: "test describes no instance type"),
        Fault(
            new: "{\"InstanceTypeOfferings\": [{\"InstanceType\": \"t3.small\"}]}",
            message: "test looks like the output of aws ec2 describe-instance-type-offerings: "
                + "expected the output of aws ec2 describe-instance-types"),
        Fault(
            new: "{\"Vpcs\": []}",
            message: "test looks like the output of aws ec2 describe-vpcs: expected the output of "
                + "aws ec2 describe-instance-types"),
        Fault(
            new: "{\"kind\": \"List\", \"items\": [1]}",
            message: "test looks like the output of kubectl: expected the output of aws ec2 "
                + "describe-instance-types"),
        Fault(
            new: "{\"t3.small\": {}}",
            message: "test looks like other JSON: expected the output of aws ec2 "
                + "describe-instance-types"),
        Fault(
            new: "[{\"InstanceType\": \"t3.small\"}]",
            message: "test is a list: expected the object that aws ec2 describe-instance-types "
                + "writes"),
    ]

    @Test(arguments: foreign)
    func `what is no such document is called by its name`(fault: Fault) {
        #expect(Self.refusal(fault.new) == fault.message)
    }

    @Test func `a type that stands twice with other limits is refused`() {
        let text = Self.document() + Self.document("\"SizeInMiB\": 4096", "\"SizeInMiB\": 8192")
        let place = Self.document().utf8.count + 19
        #expect(
            Self.refusal(text)
                == "test: byte \(place.grouped): t3.medium appears twice with different "
                + "memory_mib")
    }
}
