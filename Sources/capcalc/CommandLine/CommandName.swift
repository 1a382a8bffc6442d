/// The commands, in the order in which help lists them.
package enum CommandName: String, CaseIterable {
    case maxpods
    case node
    case types
    case subnets
    case check
    case migrate
    case tune
    case table
    case findings
    case batch
    case completions
    case manual
    case help

    /// The command of this name. `init(rawValue:)` makes an array of all names first.
    package static func named(_ name: String) -> CommandName? {
        allCases.first { $0.rawValue == name }
    }

    /// What the command answers, in one line.
    package var summary: String {
        switch self {
        case .maxpods: "max pods of instance types, in every network mode, with the arithmetic"
        case .node: "one node in full: addresses, CPU, memory, volumes, and which one binds"
        case .types: "the table of instance types: list, filter, sort"
        case .subnets: "a plan: demand of each zone, subnets, what they hold, findings"
        case .check: "the same demand against subnets that exist already"
        case .migrate: "the way of a cluster to prefixes or custom networking, step by step"
        case .tune: "the CNI's warm targets for the pods that nodes carry today"
        case .table: "keep the table of instance types true to what the AWS CLI says"
        case .findings: "every finding: what it means, why it matters, what cures it"
        case .batch: "requests as lines of JSON, a line of JSON for each: thousands of clusters"
        case .completions: "completions for bash, zsh or fish"
        case .manual: "a page of the manual, for man"
        case .help: "the options and examples of a command"
        }
    }

    /// What may stand behind the command beside options.
    package var operands: String {
        switch self {
        case .maxpods, .node: "TYPE… | -"
        case .types: "[PATTERN…]"
        case .subnets, .batch: ""
        case .check, .migrate: "[PLAN.csv | PLAN.json | DOCUMENT.json | -]…"
        case .tune: "DOCUMENT.json… | -"
        case .table: "update DOCUMENT.json | diff [A.csv] B.csv | check FILE.csv"
        case .findings: "[CODE]"
        case .completions: "bash|zsh|fish"
        case .manual, .help: "[COMMAND]"
        }
    }

    /// Examples, each with what it shows.
    package var examples: [(line: String, shows: String)] {
        switch self {
        case .maxpods:
            [
                ("capcalc maxpods t3.medium", "all four network modes of one type"),
                (
                    "capcalc maxpods m5.large c7g.xlarge --prefix-delegation",
                    "two types in one mode"
                ),
                ("capcalc maxpods --all --format csv -o maxpods.csv", "the whole table"),
                ("capcalc maxpods t3.medium --format value", "the number alone"),
                (
                    "capcalc maxpods --instance-type m5.large --cni-version 1.18.0",
                    "as AWS's max-pods-calculator.sh"
                ),
            ]
        case .node:
            [
                ("capcalc node m5.large --cpu 250m --memory 512Mi", "how many such pods fit"),
                ("capcalc node m5.large --pods 4", "a node that had more pods, and fell to 4"),
                (
                    "capcalc node --all --cpu 500m --memory 1Gi --sort=-fits_pods --limit 10",
                    "the densest types for a pod"
                ),
            ]
        case .types:
            [
                ("capcalc types 'm7i.*'", "a family"),
                (
                    "capcalc types --arch arm64 --min-vcpus 8 --sort=-max_pods --limit 10",
                    "a choice"
                ),
            ]
        case .subnets:
            [
                ("capcalc subnets --cidr 172.16.0.0/16 --pods 600", "600 pods, and growth to 3×"),
                (
                    "capcalc subnets --cidr 10.0.0.0/16 --pods 5000 --instance-type m5.xlarge "
                        + "--prefix-delegation", "with prefixes"
                ),
                (
                    "capcalc subnets --cidr 10.0.0.0/20 --pods 900 --custom-networking "
                        + "--pod-cidr 100.64.0.0/16", "pods in a CIDR block of their own"
                ),
                (
                    "capcalc subnets --cidr 10.20.0.0/16 --pods 600 --avoid 10.20.0.0/20 "
                        + "--avoid 172.20.0.0/14", "around a peer and a network on premises"
                ),
                ("capcalc subnets --cidr 10.0.0.0/16 --pods 600 -o plan.csv", "a plan to keep"),
                (
                    "capcalc subnets --cidr 10.0.0.0/16 --pods 900 --azs 4 --existing plan.csv",
                    "more pods and a zone, around the subnets that are there"
                ),
                (
                    "capcalc subnets --cidr 10.0.0.0/16 --node-group type=m6i.large,pods=400 "
                        + "--node-group type=c6i.xlarge,pods=200,mode=prefix-delegation",
                    "two node groups"
                ),
                ("capcalc subnets --cidr 10.0.0.0/16 --fit", "how many pods a VPC holds"),
                ("capcalc subnets --pods 5000 --smallest", "the smallest VPC for them"),
                ("capcalc subnets --cidr 10.0.0.0/16 --pods 600 -o subnets.tf", "for Terraform"),
                (
                    "capcalc subnets --cidr 10.0.0.0/16 --pods 600 --azs eu-west-1a,b "
                        + "--cluster-name prod --format eksctl", "for eksctl"
                ),
            ]
        case .check:
            [
                (
                    "capcalc check plan.csv --instance-type t3.medium --pods 900",
                    "a plan of `subnets`"
                ),
                ("capcalc check plan.json", "a plan in JSON, which says what it was made for"),
                (
                    "capcalc check --cidr 10.0.0.0/16 --instance-type t3.small --pods 600 "
                        + "--private=10.0.{10,12,14}.0/23", "a VPC as it is"
                ),
                (
                    "capcalc check vpcs.json subnets.json enis.json nodes.json pods.json",
                    "a live VPC, by what the AWS CLI and kubectl say of it"
                ),
                (
                    "capcalc check subnets.json nodes.json pods.json plan.json --require-no-worse",
                    "what a plan of Terraform (terraform show -json plan) makes worse"
                ),
            ]
        case .migrate:
            [
                (
                    "capcalc migrate --to prefix-delegation plan.csv --instance-type m5.large "
                        + "--pods 600", "a plan of `subnets`"
                ),
                (
                    "capcalc migrate --to custom-networking --cidr 10.0.0.0/16 "
                        + "--instance-type m5.large --pods 300 --private=10.0.{0,4,8}.0/22",
                    "a VPC as it is, and what its pods get out of 100.64.0.0/10"
                ),
                (
                    "capcalc migrate --to prefix-delegation subnets.json nodes.json pods.json",
                    "a live cluster, by what the AWS CLI and kubectl say of it"
                ),
            ]
        case .tune:
            [
                (
                    "capcalc tune nodes.json pods.json",
                    "of kubectl get nodes -o json and kubectl get pods -A -o json"
                )
            ]
        case .table:
            [
                (
                    "capcalc table update describe-instance-types.json -o eni-limits.csv",
                    "the built-in table with what the AWS CLI says; - reads a pipe"
                ),
                ("capcalc table diff eni-limits.csv", "what is different from the built-in table"),
                ("capcalc table check eni-limits.csv", "whether --table takes the file"),
            ]
        case .findings:
            [
                ("capcalc findings", "all of them"),
                ("capcalc findings needs-dense-nodes", "one of them, explained"),
            ]
        case .batch:
            [
                (
                    "capcalc batch < requests.ndjson > results.ndjson",
                    "in the order of the requests"
                ),
                (
                    #"echo '{"id":7,"command":"subnets","cidr":["10.0.0.0/16"],"pods":600}' "#
                        + "| capcalc batch",
                    "a request: options with _ for -, and operands; exit and result or error"
                ),
            ]
        case .completions:
            [
                ("capcalc completions bash", #"in ~/.bashrc: eval "$(capcalc completions bash)""#),
                ("capcalc completions zsh", "in ~/.zshrc: source <(capcalc completions zsh)"),
                ("capcalc completions fish", "capcalc completions fish | source"),
            ]
        case .manual:
            [
                ("capcalc manual", "the page of the program: capcalc manual | man -l -"),
                ("capcalc manual subnets", "the page of a command"),
            ]
        case .help:
            [("capcalc help subnets", "the options of a command")]
        }
    }
}
