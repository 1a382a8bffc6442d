import Boundary
import Testing

@testable import Program

/// A plan that `subnets` wrote, with options at random, has the same verdict in `check -` without any option.
struct PlanReadBackTests {
    /// Nodes and pods, one of them each time.
    private static let nodes = [
        "--pods 600", "--pods 1500 --instance-type m5.large", "--ec2-instances 700",
        "--pods 3000 --instance-type m6i.xlarge --prefix-delegation",
        "--pods 900 --instance-type m5.large --custom-networking --pod-cidr 100.64.0.0/16",
        "--pods 900 --instance-type m5.large --custom-networking --prefix-delegation",
        "--pods 9000 --instance-type m5.large --custom-networking --pod-cidr 100.64.0.0/10",
        "--node-group type=m6i.large,pods=400,cpu=200m "
            + "--node-group name=b,type=c6i.xlarge,type=c6a.xlarge,pods=200,mode=prefix-delegation",
        "--node-group type=m6i.large,pods=400,azs=a+b --node-group type=c6i.xlarge,pods=90,surge=3",
        "--pods 1000 --node-group type=m6i.large,share=40.5% --node-group type=m5.large,share=59.5%",
        "--smallest --pods 600", "--fit", "--fit --instance-type m5.large --density 1,3",
    ]

    /// What else may be said, each at times.
    private static let options = [
        "--azs 2", "--azs 4", "--density 1,2.5,4", "--density 2", "--no-public", "--sizing fill",
        "--control-plane-subnets", "--tolerate-az-loss 1", "--surge 4", "--surge 10%",
        "--endpoints 5", "--reserve 20@private", "--public-addresses 30", "--exclude 10.0.0.0/20",
        "--control-plane-addresses 20", "--load-balancer-addresses 12", "--future-azs 1",
        "--warm-ip-target 2 --minimum-ip-target 12", "--warm-eni-target 2", "--max-eni 3",
        "--cni-version 1.18.0", "--daemonset-pods 2", "--pods-per-node 9", "--max-pods 30",
        "--host-network-pods 3", "--extra-addresses-per-node 2", "--addresses-per-node 25",
        "--cpu 250m --memory 512Mi", "--volumes 1", "--os bottlerocket", "--fargate-pods 20",
        "--cluster-name prod", "--service-cidr 172.20.0.0/16", "--service-cidr 10.0.0.0/16",
        "--avoid 172.20.0.0/16", "--pods-per-core 6", "--max-pods-expression max_pods-2",
        "--cidr 10.1.0.0/18",
    ]

    private static func line(_ random: inout SeededGenerator) -> String {
        var line = "subnets --cidr 10.0.0.0/\(Int.random(in: 16...21, using: &random)) "
        line += nodes[Int.random(in: 0..<nodes.count, using: &random)]
        for option in options where Int.random(in: 0..<12, using: &random) == 0 {
            // One that may be given once only.
            let name = option.prefix { $0 != " " } + " "
            if name == "--cidr " || !"\(line) ".contains(name) { line += " \(option)" }
        }
        return line
    }

    /// What an answer says of its subnets and demand, and not of how it was asked.
    private static func conclusions(_ text: String) -> [JSONTree] {
        guard let tree = JSONTree(text) else { return [] }
        return ["verdict", "node", "projection", "subnets", "holds"].map { tree[$0] }
    }

    @Test func `a plan in JSON or CSV has the same verdict in check without an option`() {
        var random = SeededGenerator(seed: 20_261_126)
        var (read, refused) = (0, 0)
        for _ in 0..<80 {
            let line = Self.line(&random)
            let plan = Program.run("\(line) --format json")
            guard plan.status.rawValue < ExitStatus.usage.rawValue else {
                refused += 1
                continue
            }
            let csv = Program.run("\(line) --format csv")
            for output in [plan.output, csv.output] {
                let check = Program.run("check - --format json", ["-": output])
                guard case .list(let subnets)? = JSONTree(plan.text)?["subnets"], !subnets.isEmpty
                else {
                    #expect(check.status == .badInput, "\(line): \(check.messages)")
                    continue
                }
                read += 1
                #expect(
                    Self.conclusions(check.text) == Self.conclusions(plan.text),
                    "\(line): \(check.messages)")
            }
        }
        #expect(read > 80 && refused < 40, "\(read) read, \(refused) refused")
    }

    @Test func `options win over what the plan says`() {
        let plan = "subnets --cidr 10.0.0.0/16 --pods 600 --warm-ip-target 2 --max-pods 15"
        let groups =
            "subnets --cidr 10.0.0.0/16 --node-group type=m6i.large,pods=400 "
            + "--node-group type=c6i.large,pods=200"
        let files = [
            "p.csv": Program.run("\(plan) --format csv").output,
            "g.csv": Program.run("\(groups) --format csv").output,
            "g.json": Program.run("\(groups) --format json").output,
        ]
        func pods(_ line: String) -> Double? {
            JSONTree(Program.run("\(line) --format json", files).text)?["request"]["pods"].number
        }
        #expect(pods("check p.csv") == 600)
        #expect(pods("check p.csv --pods 900") == 900)
        #expect(pods("check p.csv --instance-type m5.large --ec2-instances 700") == 700)
        #expect(pods("check g.csv --pods 900") == 900)
        let own = Program.run("check p.csv --warm-ip-target 5 --format json", files)
        #expect(own.text.contains(#""warm_ip_target":5"#) && own.text.contains(#""max_pods":15"#))
        let other = Program.run("check p.csv --instance-type m5.large --format json", files)
        #expect(other.text.contains(#""max_pods":29"#), "the plan's max pods are of its type")
        let (csv, json) = (
            "check g.csv --pods 900 --format json", "check g.json --pods 900 --format json"
        )
        #expect(
            Self.conclusions(Program.run(csv, files).text)
                == Self.conclusions(Program.run(json, files).text))
    }

    /// A plan in CSV, and what is wrong with it.
    static let faults: [(row: String, says: String)] = [
        ("t3.medium,secondary,600,", "p.csv:2: network_mode 'secondary' is unknown"),
        ("t3.medium,secondary-ip,600,warm=2", "p.csv:2: there is no option 'warm'"),
        ("t3.medium,secondary-ip,many,", "--pods"),
        ("t3.medum,secondary-ip,600,", "there is no instance type 't3.medum'"),
    ]

    @Test(arguments: faults)
    func `what a plan says is checked`(fault: (row: String, says: String)) {
        let text =
            "name,tier,availability_zone,cidr,instance_type,network_mode,pods,options\n"
            + "a,private,a,10.0.0.0/22,\(fault.row)\n"
        let outcome = Program.run("check p.csv", ["p.csv": Array(text.utf8)])
        #expect(outcome.status.rawValue >= ExitStatus.usage.rawValue)
        #expect(outcome.messages.contains(fault.says), "\(outcome.messages)")
    }
}
