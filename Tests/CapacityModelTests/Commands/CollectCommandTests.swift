import Boundary
import CapacityModel
import Options
import Testing
import Writing

@testable import Program

/// The script that `collect` prints; shellcheck reads it and dash runs it in `.ci/collect`.
struct CollectCommandTests {
    /// A command line, and lines of its script.
    struct Case: Sendable, CustomTestStringConvertible {
        let words: [String]
        let has: [String]
        let hasNot: [String]

        var testDescription: String { words.joined(separator: " ") }
    }

    static let cases: [Case] = [
        Case(
            words: ["--cluster-name", "prod"],
            has: [
                "directory='prod'", "    aws \"$@\"",
                "    kubectl --kubeconfig \"$work/kubeconfig\" \"$@\"",
                "vpc=$(amazon eks describe-cluster --name 'prod' \\",
                "#     \"eks:DescribeCluster\"]}]}",
            ], hasNot: ["--region", "--profile"]),
        Case(
            words: ["--vpc", "vpc-0a1b2c3d"],
            has: ["directory='vpc-0a1b2c3d'", "vpc='vpc-0a1b2c3d'", "    kubectl \"$@\""],
            hasNot: ["amazon eks", "eks:DescribeCluster", "$work/kubeconfig"]),
        Case(
            words: ["--vpc=vpc-0a1b2c3d", "--cluster-name", "prod", "--region", "eu-west-1"],
            has: ["vpc='vpc-0a1b2c3d'", "directory='prod'", "    aws --region 'eu-west-1' \"$@\""],
            hasNot: ["describe-cluster --name"]),
        Case(
            words: ["--vpc", "vpc-0a1b2c3d", "--profile", "it's $HOME", "--", "-a 'b'\n#"],
            has: [
                #"    aws --profile 'it'\''s $HOME' "$@""#, #"directory='-a '\''b'\''"#, "#'",
            ], hasNot: []),
    ]

    @Test(arguments: cases)
    func `the script has what the words say, in quotes`(of: Case) {
        let outcome = Program.run(["collect"] + of.words)
        #expect(outcome.status == .done && outcome.messages.isEmpty && outcome.file == nil)
        let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "#!/bin/sh" && lines.last == "")
        for line in of.has { #expect(lines.contains { $0 == line }, "\(line)\n\(outcome.text)") }
        for text in of.hasNot { #expect(!outcome.text.contains(text), "\(text)") }
        #expect(lines.allSatisfy { $0.last != " " })
    }

    @Test func `a word stays what it is between quotes`() {
        // As a shell reads them: a quote ends or begins, a backslash between them makes the next plain.
        for word in ["", "a", "it's", "''", "$(x)", "`x`", "\\", "a\nb", "ä 🦆", "'; rm -rf /; '"] {
            var (read, isQuoted, isEscaped) = ("", false, false)
            for letter in "\(Program.quoted(word))" {
                if isEscaped {
                    read.append(letter)
                    isEscaped = false
                } else if letter == "'" {
                    isQuoted.toggle()
                } else if letter == "\\", !isQuoted {
                    isEscaped = true
                } else {
                    #expect(isQuoted, "\(word)")
                    read.append(letter)
                }
            }
            #expect(read == word && !isQuoted)
        }
    }

    @Test func `--cluster is --cluster-name, and -o names a file of any ending`() {
        let script = Program.run("collect --cluster-name prod")
        #expect(Program.run("collect --cluster prod").output == script.output)
        let written = Program.run("collect --cluster prod -o collect.sh")
        #expect(written.file == "collect.sh" && written.output == script.output)
        #expect(Program.run("collect --cluster prod -o -").file == nil)
    }

    @Test func `a directory keeps bytes that are no UTF-8`() {
        let name = PathText.text(of: [0x61, 0xFF, 0x62])
        let script = Program.run(["collect", "--cluster", "prod", name]).output
        let wanted = Array("directory='a".utf8) + [0xFF] + Array("b'\n".utf8)
        #expect(script.firstRange(of: wanted) != nil)
    }

    /// A command line that is refused, and what is said.
    static let refusals: [(line: String, says: String)] = [
        ("", "collect needs the name of the cluster, or the ID of the VPC"),
        ("--region eu-west-1", "collect needs the name of the cluster"),
        ("--vpc subnet-0a1b2c3d", "--vpc must be the ID of a VPC, not 'subnet-0a1b2c3d'"),
        ("--vpc 10.0.0.0/16", "--vpc must be the ID of a VPC"),
        ("--cluster-name -x", "--cluster-name must be 1 to 100 letters"),
        ("--cluster prod --region Seoul", "--region must be the name of a Region, not 'Seoul'"),
        ("--cluster prod --profile=", "--profile needs the name of a profile"),
        ("--cluster prod a b", "collect takes one directory, not 2"),
        ("--cluster prod -", "collect needs the name of a directory, not '-'"),
        ("--cluster prod --format json", "--format is not an option of 'collect'"),
    ]

    @Test(arguments: refusals)
    func `what cannot be collected is refused`(refusal: (line: String, says: String)) {
        let outcome = Program.run("collect \(refusal.line)")
        #expect(outcome.status == .usage && outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("error: \(refusal.says)"), "\(outcome.messages)")
        #expect(outcome.messages.contains("\n  hint: "))
    }

    @Test func `help and manual name every permission that the script has in its head`() {
        let permissions =
            CollectPermissions.ofVPC + [CollectPermissions.ofCluster]
            + CollectPermissions.listed.flatMap { [$0.group] + $0.resources }
        let script = Program.run("collect --cluster prod").text
        let help = Program.run("collect --help").text
        let manual = Program.run("manual collect").text.replacing("\\-", with: "-")
        for name in permissions {
            for text in [script, help, manual] { #expect(text.contains(name), "\(name)") }
        }
    }

    @Test func `of the environment of aws-node every variable is kept that is read`() {
        var environment = CNIEnvironment()
        for name in CollectTemplates.variables {
            let before = environment
            environment.set(name, name.hasPrefix("ENABLE") || name.hasPrefix("AWS") ? "true" : "7")
            #expect(environment != before, "\(name)")
        }
        // Every value differs from that of an empty environment.
        #expect(
            environment.targets
                == WarmPoolTargets(enis: 7, addresses: 7, minimumAddresses: 7, prefixes: 7)
                && environment.maxENI == 7 && environment.hasPrefixDelegation
                && environment.hasCustomNetworking && environment.hasPodENI && environment.hasIPv6
                && environment.hasMultiNIC && environment.subnetDiscovery == true)
    }

    @Test func `a batch has no scripts`() {
        let line = Array(#"{"command":"collect","cluster_name":"prod"}"#.utf8)
        let outcome = Program.run("batch", ["-": line])
        #expect(outcome.text.contains("'collect' is not a command of a request"))
    }

    @Test func `of nodes only what is read leaves the cluster`() {
        let script = Program.run("collect --cluster-name prod").text
        #expect(!script.contains("get nodes -o json"))
        for part in [
            #"kubernetes get nodes -o go-template="$nodes""#, #""topology.kubernetes.io/zone""#,
            "aws eks create-access-entry --cluster-name prod", "with tags and descriptions",
        ] {
            #expect(script.contains(part), "\(part)")
        }
    }
}

extension Program {
    /// A word as `ShellText` quotes it.
    fileprivate static func quoted(_ word: String) -> String { ShellText.quoted(word) }
}
