import Boundary
import Testing

@testable import Program

/// Documents of clusters, and what is to be said of them.
struct DocumentCaseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// A command line; `@/` stands for the folder of the documents.
        let line: String
        var status = ExitStatus.done
        /// What the output and the messages have, and what neither has.
        var has: [String] = []
        var hasNot: [String] = []
        var testDescription: String { name }
    }

    private static func all(_ folder: String) -> String {
        ["enis", "nodes", "pods", "subnets"].map { "@/\(folder)/\($0).json" }
            .joined(separator: " ")
    }

    private static func withoutInterfaces(_ folder: String, _ nodes: String) -> String {
        "@/\(folder)/subnets.json @/\(folder)/\(nodes).json @/\(folder)/pods.json"
    }

    private static let withoutENIs = "@/auto-mode/nodes.json @/auto-mode/pods.json"

    static let cases: [Case] = [
        Case(
            name: "the environment of aws-node says the targets",
            line: "check \(all("cni-settings")) --pods 800",
            has: [
                "TIGHT", "1,656 pods",
                "aws-node 1.20.4: subnet discovery, WARM_IP_TARGET 2, MINIMUM_IP_TARGET 12",
            ]),
        Case(
            name: "nodes of today are what a density is a multiple of",
            line: "check \(all("packing-uneven"))",
            has: [
                "TIGHT  holds 167 pods (1×), not 334 (2×): at most 242 pods",
                "24 × 280/11 + 16 + 8 = 635",
            ]),
        Case(
            name: "a cluster that runs does not fail by rounding",
            line: "check \(all("packing-uneven-small"))", has: ["YES", "at most 460 pods"]),
        Case(
            name: "drained nodes tell nothing of packing",
            line: "check \(withoutInterfaces("cordoned", "nodes"))",
            has: ["YES", "at most 210 pods", "[nodes-leaving]"]),
        Case(
            name: "the same without them",
            line: "check \(withoutInterfaces("cordoned", "nodes-without-cordoned"))",
            has: ["YES", "at most 210 pods"], hasNot: ["nodes-leaving"]),
        Case(
            name: "pods of nodes that are being drained stay demand",
            line: "check \(withoutInterfaces("cordoned-midway", "nodes"))",
            has: ["YES", "at most 210 pods", "[nodes-leaving]"]),
        Case(
            name: "options go before the environment",
            line: "check \(all("cni-settings")) --pods 800 --warm-ip-target 0 "
                + "--minimum-ip-target 0 --warm-eni-target 1",
            status: .answerIsNo, has: ["744 pods"]),
        Case(
            name: "each setting has its source in JSON",
            line: "check \(all("cni-settings")) --pods 800 --warm-eni-target 1 --format json",
            has: [
                #""warm_eni_target":{"value":1,"source":"option"}"#,
                #""warm_ip_target":{"value":2,"source":"aws-node"}"#,
                #""version":{"value":"1.20.4","source":"aws-node"}"#, #""addresses":14"#,
            ]),
        Case(
            name: "tune compares with the targets in use",
            line: "tune @/cni-settings/nodes.json @/cni-settings/pods.json --format json",
            has: [#"{"warm_ip_target":2,"minimum_ip_target":12,"addresses":42"#]),
        Case(
            name: "primary ENIs without pods are custom networking",
            line: "check \(all("custom-networking"))",
            has: ["1,188 pods", "from the nodes' ENIs: custom networking"]),
        Case(
            name: "the same with the option",
            line: "check \(all("custom-networking")) --custom-networking", has: ["1,188 pods"]),
        Case(
            name: "primary ENIs with pods and others in tagged subnets are subnet discovery",
            line: "check @/subnet-discovery/enis.json @/subnet-discovery/subnets.json "
                + "@/custom-networking/nodes.json @/custom-networking/pods.json --format json",
            has: [
                #""network_mode":"secondary-ip","max_pods":29"#,
                #""subnet_discovery":{"value":true,"source":"interfaces"}"#,
                #""custom_networking":{"value":false,"source":"interfaces"}"#,
            ]),
        Case(
            name: "settings and ENIs that differ are said with both numbers",
            line: "check \(all("cni-settings")) --pods 80 --warm-ip-target 0 "
                + "--minimum-ip-target 0 --warm-eni-target 2",
            has: ["the ENIs of 3 nodes hold 42 addresses; the settings of the CNI give 90"]),
        Case(
            name: "settings that ENIs agree with are no finding",
            line: "check \(all("cni-settings")) --pods 80", hasNot: ["addresses-unexpected"]),
        Case(
            name: "EKS Auto Mode has no aws-node to tune", line: "tune \(withoutENIs)",
            status: .badInput, has: ["EKS Auto Mode", "no aws-node"], hasNot: ["kubectl set env"]),
        Case(
            name: "EKS Auto Mode has no aws-node to migrate",
            line: "migrate --to prefix-delegation \(withoutENIs) @/auto-mode/subnets.json",
            status: .badInput, has: ["EKS Auto Mode", "no aws-node"], hasNot: ["kubectl set env"]),
        Case(
            name: "what a node of EKS Auto Mode says wins",
            line: "check \(withoutENIs) @/auto-mode/subnets.json --format json",
            has: [#""max_pods":27"#], hasNot: ["max-pods-unexpected"]),
        Case(
            name: "the options of the CNI do not reach EKS Auto Mode",
            line: "check \(withoutENIs) @/auto-mode/subnets.json --format json --max-eni 2",
            has: [#""max_pods":27"#], hasNot: ["max-pods-unexpected"]),
        Case(
            name: "a node takes one IPv4 address where pods have IPv6 ones",
            line: "check \(all("ipv6-cluster")) --format json",
            has: [#""addresses":1,"#, #""ipv6":{"value":true,"source":"interfaces"}"#],
            hasNot: ["node-has-no-room"]),
        Case(
            name: "a prefix on an instance that is no node is no mode",
            line: "check \(all("foreign-prefix"))", has: ["720 pods"],
            hasNot: ["prefix delegation"]),
        Case(
            name: "without it there are more addresses",
            line: "check @/foreign-prefix/enis-own.json @/foreign-prefix/nodes.json "
                + "@/foreign-prefix/pods.json @/foreign-prefix/subnets.json", has: ["744 pods"]),
        Case(
            name: "migrate does not take it for the mode of today",
            line: "migrate --to prefix-delegation \(all("foreign-prefix"))",
            hasNot: ["already"]),
        Case(
            name: "capacity is what nodes' ENIs lie in",
            line: "check \(all("shared-untagged")) --pods 120 --density 1,2",
            has: ["180 pods", "no subnet has an EKS tag", "subnet-0dba00"]),
        Case(
            name: "names of the VPC module tell public, database and intra",
            line: "check @/module-v5-untagged.json --instance-type m5.large --pods 600",
            has: ["1,860 pods", "prod-db-eu-west-1a"]),
        Case(
            name: "so do its tags",
            line: "check @/module-v5-tagged.json --instance-type m5.large --pods 600",
            has: ["1,860 pods"]),
        Case(
            name: "an existing VPC and a planned one are two",
            line: "check @/old-and-new-vpc.json --instance-type m5.large --pods 600",
            status: .usage, has: ["2 VPCs", "--vpc vpc-old", "--vpc planned"]),
        Case(
            name: "one of them is chosen",
            line: "check @/old-and-new-vpc.json --vpc vpc-old --instance-type m5.large --pods 60",
            has: ["300 pods"]),
        Case(
            name: "it is the same as alone",
            line: "check @/only-old-vpc.json --instance-type m5.large --pods 60",
            has: ["300 pods"]),
        Case(
            name: "the planned one is chosen",
            line: "check @/old-and-new-vpc.json --vpc planned --instance-type m5.large --pods 600",
            has: ["1,860 pods"]),
        Case(
            name: "a Local Zone without nodes takes no part",
            line: "check @/local-zone/subnets.json @/local-zone/nodes.json @/local-zone/pods.json",
            has: ["1,116 pods"]),
        Case(
            name: "it is the same without it",
            line: "check @/local-zone/subnets-without.json @/local-zone/nodes.json "
                + "@/local-zone/pods.json", has: ["1,116 pods"]),
        Case(
            name: "a block that is given takes the place of the document's",
            line: "check @/default-vpc-subnets.json --private=172.31.0.0/20@eu-west-1a "
                + "--private=172.31.16.0/20@eu-west-1b --instance-type m5.large --pods 60",
            hasNot: ["blocks-overlap"]),
        Case(
            name: "subnets that Terraform looks up are read",
            line: "check @/state-data.json --instance-type m5.large --pods 60",
            has: ["1,860 pods"]),
        Case(
            name: "subnets of a default VPC are read",
            line: "check @/state-default.json --instance-type m5.large --pods 60",
            status: .badInput, has: ["none of the subnets is private: subnet-def0"]),
        Case(
            name: "a state in Terraform's own form is refused",
            line: "check @/raw.tfstate --instance-type m5.large --pods 60", status: .badInput,
            has: ["terraform show -json"]),
        Case(
            name: "YAML is refused by its name", line: "check @/subnets-output-yaml.yaml",
            status: .badInput, has: ["is YAML", "--output json"]),
        Case(
            name: "text is refused by its name", line: "check @/subnets-output-text.txt",
            status: .badInput, has: ["is text output of the AWS CLI", "--output json"]),
        Case(
            name: "a list may say its kind behind its items",
            line: "tune @/nodes-kind-behind-items.json @/drained-pods.json", has: ["TUNE"]),
        Case(
            name: "1k is a thousand",
            line: "check @/nodes-max-pods-1k.json @/shared-untagged/subnets.json --pods 10",
            has: [
                "max pods is 1,000 on ip-10-20-1-150.eu-west-1.compute.internal; m6i.large in secondary IP mode gives 29"
            ]),
    ]

    @Test(arguments: cases) func `comes out as it should`(of: Case) {
        let line = of.line.replacing("@/", with: Fixture.path("documents") + "/")
        let outcome = Program.run(line)
        #expect(outcome.status == of.status, "\(outcome.messages)")
        let said = (outcome.text + outcome.messages).replacing("\n                ", with: " ")
        for text in of.has { #expect(said.contains(text), "\(text): \(said)") }
        for text in of.hasNot { #expect(!said.contains(text), "\(said)") }
    }
}
