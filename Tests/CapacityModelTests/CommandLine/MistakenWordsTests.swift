import Boundary
import Testing

@testable import Program

/// What people type in the wrong place or in the words of something else, and what they are told to type.
struct MistakenWordsTests {
    static let plan = "subnets --cidr 172.16.0.0/16 --pods 600"

    static let mistakes: [MistakeTests.Mistake] = [
        MistakeTests.Mistake(
            line: "\(plan) --azs eu-west-1a eu-west-1b eu-west-1c",
            cure: "hint: zones in one word: --azs eu-west-1a,b,c\n"),
        MistakeTests.Mistake(
            line: "\(plan) --azs use1-az1 use1-az2", cure: "--azs use1-az1,use1-az2\n"),
        MistakeTests.Mistake(
            line: "subnets 10.20.0.0/16 900", cure: "hint: --cidr 10.20.0.0/16 --pods 900\n"),
        MistakeTests.Mistake(
            line: "\(plan) --avoid 10.20.0.0/18 10.8.0.0/16 10.9.0.0/16",
            cure: "hint: repeat the option: --avoid 10.8.0.0/16 --avoid 10.9.0.0/16\n"),
        MistakeTests.Mistake(
            line: "check prod", status: .noInput,
            cure: "hint: capcalc collect --cluster-name prod -o collect.sh && sh collect.sh writes"),
        MistakeTests.Mistake(
            line: "\(plan) --existing prod", status: .noInput,
            cure: "error: cannot read prod: "),
        MistakeTests.Mistake(
            line: "tune Tests/CapacityModelTests/Fixtures/golden/subnets.json", status: .badInput,
            cure: "subnets.json is a plan of capcalc, which has no nodes\n"),
        MistakeTests.Mistake(line: "subnets plan.json", cure: "hint: capcalc check plan.json\n"),
        MistakeTests.Mistake(
            line: "subnets elephant",
            cure: "hint: capcalc subnets --cidr 172.16.0.0/16 --pods 600\n"),
        MistakeTests.Mistake(line: "\(plan) -o out/main.tf.json", cure: "hint: -o out/main.tf\n"),
        MistakeTests.Mistake(line: "\(plan) -o vpc.tfvars.json", cure: "hint: -o vpc.tfvars\n"),
        MistakeTests.Mistake(
            line: "\(plan) -o gate.junit",
            cure: "hint: add the format: --format junit -o gate.junit\n"),
        MistakeTests.Mistake(
            line: "check --private=172.16.{10,12}.0/23 --instance-type m5.large --pods 60",
            cure: "hint: --private=172.16.10.0/23 --private=172.16.12.0/23\n"),
        MistakeTests.Mistake(
            line: "maxpods m9.*", status: .badInput,
            cure: "error: no instance type matches 'm9.*'\n"),
        MistakeTests.Mistake(
            line: "maxpods M5.*", status: .badInput,
            cure: "hint: did you mean capcalc maxpods 'm5.*'?"),
        MistakeTests.Mistake(line: "\(plan) -o out/plan.xlsx", cure: "hint: -o out/plan.csv\n"),
        MistakeTests.Mistake(line: "\(plan) --format xlsx", cure: "hint: did you mean csv?\n"),
        MistakeTests.Mistake(
            line: "node --family m7g", cure: "hint: did you mean --all 'm7g.*'?"),
        MistakeTests.Mistake(
            line: "node --family m7g,c7g", cure: "hint: did you mean --all 'm7g.*' 'c7g.*'?"),
        MistakeTests.Mistake(
            line: "types --family=m7g.*", cure: "hint: did you mean capcalc types 'm7g.*'?"),
        MistakeTests.Mistake(
            line: "types --family", cure: "hint: did you mean capcalc types 'FAMILY.*'?"),
        MistakeTests.Mistake(
            line: "types --family -q", cure: "hint: did you mean capcalc types 'FAMILY.*'?"),
        MistakeTests.Mistake(
            line: "subnets --instances 40", cure: "hint: did you mean --ec2-instances 40 (as many"),
        MistakeTests.Mistake(
            line: "\(plan) --save out/plan.csv", cure: "hint: did you mean -o out/plan.csv?"),
        MistakeTests.Mistake(
            line: "node --instance m7g.large", cure: "hint: did you mean capcalc node m7g.large?"),
        MistakeTests.Mistake(
            line: "node --all --instance-type m5.large",
            cure: "hint: name types without an option: capcalc node m5.large\n"),
        MistakeTests.Mistake(
            line: "\(plan) --avoid nowhere/onprem.txt", status: .noInput,
            cure:
                "hint: --avoid takes a block (--avoid 10.8.0.0/16) or a file with one block per line\n"
        ),
        MistakeTests.Mistake(
            line: "\(plan) --exclude nowhere/used.txt", status: .noInput,
            cure: "hint: --exclude takes a block"),
        MistakeTests.Mistake(
            line: "check Tests/CapacityModelTests/Fixtures/cluster/pods.json",
            cure:
                "hint: --instance-type t3.medium --private=10.0.0.0/22, a plan.csv, or the output of "
                + "kubectl get nodes -o json and aws ec2 describe-subnets\n"),
        MistakeTests.Mistake(
            line: "check Tests/CapacityModelTests/Fixtures/cluster/nodes.json",
            cure: "error: check needs the number of pods, and a private subnet\n"),
        MistakeTests.Mistake(
            line: "check",
            cure:
                "error: check needs the instance type of the nodes, the number of pods, and a private "
                + "subnet\n"),
        MistakeTests.Mistake(
            line: "types --arch arm64,x86_64",
            cure: "hint: leave out --arch: both are the default\n"),
        MistakeTests.Mistake(
            line: "node m7g.* --min-fits 40 --cpu 200m",
            cure: "hint: capcalc node --all 'm7g.*' --min-fits 40\n"),
        MistakeTests.Mistake(
            line: "\(plan) --azs 3 --region eu-west-1",
            cure: "hint: name the zones: --azs eu-west-1a,b,c\n"),
        MistakeTests.Mistake(
            line: "collect prod", cure: "hint: capcalc collect --cluster-name prod -o collect.sh\n"),
        MistakeTests.Mistake(
            line: "subnets --cidr 172.16.0.0/16 --pods", cure: "hint: --pods 600\n"),
        MistakeTests.Mistake(
            line: "\(plan) --tolerate-az-loss", cure: "hint: --tolerate-az-loss 1\n"),
        MistakeTests.Mistake(line: "\(plan) --sizing", cure: "hint: --sizing smallest\n"),
        MistakeTests.Mistake(
            line: "metrics", cure: "hint: did you mean 'capcalc check --format openmetrics'?\n"),
        MistakeTests.Mistake(
            line: "m5.large", cure: "hint: did you mean 'capcalc maxpods m5.large'?\n"),
        MistakeTests.Mistake(
            line: "plan.json --pods 9", cure: "hint: did you mean 'capcalc check plan.json'?\n"),
        MistakeTests.Mistake(line: "e.g", cure: "hint: capcalc COMMAND: maxpods, node"),
        MistakeTests.Mistake(
            line: "\(plan) --tfvars", cure: "hint: did you mean --format tfvars? capcalc subnets"),
        MistakeTests.Mistake(
            line: "check --value", cure: "hint: capcalc check --help lists all"),
        MistakeTests.Mistake(
            line: "batch requests.ndjson -o out.ndjson",
            cure: "hint: capcalc batch < requests.ndjson > out.ndjson\n"),
        MistakeTests.Mistake(
            line: "completions bash -o bash.txt",
            cure: "hint: capcalc completions … > bash.txt\n"),
        MistakeTests.Mistake(
            line: "help migration", cure: "hint: did you mean 'capcalc migrate'?\n"),
        MistakeTests.Mistake(
            line: "check --openmetrics", cure: "did you mean --format openmetrics?"),
        MistakeTests.Mistake(
            line: "node m5.large 200m 256Mi", status: .badInput,
            cure: "hint: what a pod requests needs an option: --cpu 250m --memory 512Mi\n"),
        MistakeTests.Mistake(
            line: "check --private=10.0.0.0/22",
            cure: "hint: --instance-type t3.medium --pods 600, or"),
        MistakeTests.Mistake(
            line: "node m5.large --memory 512MB", cure: "hint: did you mean --memory 512Mi?\n"),
        MistakeTests.Mistake(
            line: "node m5.large --memory 1.5gib", cure: "hint: did you mean --memory 1.5Gi?\n"),
        MistakeTests.Mistake(
            line: "node m5.large --memory much", cure: "as Kubernetes writes it: --memory 512Mi"),
    ]

    @Test(arguments: mistakes)
    func `what was meant is said`(mistake: MistakeTests.Mistake) { mistake.expectCure() }
}
