import CapacityModel
import Testing

struct FindingCodeTests {
    @Test func `codes never change`() {
        #expect(
            FindingCode.allCases.map { $0.rawValue } == [
                "subnet-too-small", "plan-reduced", "vpc-too-small", "needs-dense-nodes",
                "node-has-no-room", "block-not-allowed", "blocks-overlap", "outside-vpc",
                "docker-range", "zones-unequal", "single-zone", "prefix-delegation-unsupported",
                "vcpus-unknown", "recommended-cap", "reserved-memory", "max-pods-disagree",
                "several-network-cards", "security-groups-unsupported", "addresses-short",
                "subnets-move", "control-plane-subnet-small", "fragmented-subnets",
                "secondary-cidr-not-allowed", "service-cidr-overlap", "avoided-overlap",
                "zone-without-control-plane", "quota-exceeded", "max-pods-unexpected",
                "no-whole-blocks", "addresses-unaccounted", "migration-has-no-room",
                "addresses-scattered", "types-withdrawn", "tables-differ", "nodes-missing",
                "subnets-untagged", "addresses-unexpected", "nodes-leaving", "pods-waiting",
                "nodes-without-subnet", "worse-than-today",
                "branch-enis-short", "public-range", "reserved-eni-twice",
                "max-pods-expression-fails", "max-pods-expression-dialect",
                "node-group-lost", "pods-do-not-fit", "subnet-not-empty",
            ])
    }

    @Test(arguments: FindingCode.allCases)
    func `a code is words of small letters with hyphens between them`(code: FindingCode) {
        let words = code.rawValue.split(separator: "-", omittingEmptySubsequences: false)
        #expect(words.count >= 2)
        for word in words {
            #expect(!word.isEmpty && word.allSatisfy { $0 >= "a" && $0 <= "z" })
        }
        #expect(FindingCode.allCases.filter { $0.rawValue == code.rawValue }.count == 1)
    }

    @Test(arguments: FindingCode.allCases)
    func `every code has a guide of whole lines and a source`(code: FindingCode) {
        let guide = code.guide
        for phrase in [guide.meaning, guide.why, guide.cure] {
            let text = phrase.onCommandLine
            #expect(text.count > 20)
            #expect(!text.contains { $0.isNewline })
            #expect(!text.contains("  "))
            #expect(text.hasSuffix("."))
        }
        #expect(guide.source.hasPrefix("https://"))
        #expect(!guide.source.contains { $0.isWhitespace })
        #expect(!guide.severities.isEmpty)
        #expect(guide.severities == guide.severities.sorted(by: >))
        #expect(Set(guide.severities).count == guide.severities.count)
    }

    @Test func `severities rise from note to error`() {
        #expect(Severity.note < .warning && Severity.warning < .error && Severity.note < .error)
        #expect(!(Severity.error < .error) && !(Severity.error < .note))
        #expect(Severity.allCases.map { $0.rawValue } == ["note", "warning", "error"])
    }
}
