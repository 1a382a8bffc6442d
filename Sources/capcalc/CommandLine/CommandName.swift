/// The commands, in the order in which help lists them.
package enum CommandName: String, CaseIterable {
    case maxpods
    case node
    case types
    case subnets
    case check
    case migrate
    case tune
    case collect
    case table
    case findings
    case batch
    case completions
    case manual
    case schema
    case help

    /// The command of this name. `init(rawValue:)` makes an array of all names first.
    package static func named(_ name: String) -> CommandName? {
        allCases.first { $0.rawValue == name }
    }

    /// What answers what other programs have a command for; `nil` where nothing does.
    static func cure(for name: String) -> String? {
        switch name {
        case "metrics", "prometheus", "openmetrics": "check --format openmetrics"
        case "plan", "vpc": "subnets"
        case "migration": "migrate"
        case "compare", "fit", "smallest": "subnets --\(name)"
        default: Suggestion.command(forOperand: name)
        }
    }

    /// What the command answers, in one line.
    package var summary: String {
        switch self {
        case .maxpods: "show max pods of instance types in every network mode"
        case .node: "show one node: addresses, CPU, memory, volumes, and what limits its pods"
        case .types: "list, filter and sort the instance types"
        case .subnets: "plan subnets: demand per zone, CIDR blocks, and the pods that they hold"
        case .check: "check whether existing or planned subnets hold the pods"
        case .migrate: "plan a migration to prefix delegation or custom networking"
        case .tune: "find the CNI's warm targets for the pods that nodes run today"
        case .collect: "print a script that collects the documents of a live cluster"
        case .table: "update, compare and check the table of instance types"
        case .findings: "explain findings: what they mean, why they matter, how to fix them"
        case .batch: "answer requests in JSON Lines, for thousands of clusters"
        case .completions: "print completions for bash, zsh or fish"
        case .manual: "print a manual page for man"
        case .schema: "print the JSON Schema of a kind of document"
        case .help: "show the options and examples of a command"
        }
    }

    /// What may stand behind the command beside options.
    package var operands: String {
        switch self {
        case .maxpods: "TYPE… | PATTERN… | -"
        case .node: "TYPE… | PATTERN… | --all [PATTERN…] | -"
        case .types: "[PATTERN…]"
        case .subnets, .batch: ""
        case .check, .migrate: "[PLAN.csv | PLAN.json | DOCUMENT.json | DIRECTORY | -]…"
        case .tune: "DOCUMENT.json… | DIRECTORY | -"
        case .collect: "[DIRECTORY]"
        case .table: "update DOCUMENT.json | diff [A.csv] B.csv | check FILE.csv"
        case .findings: "[CODE]"
        case .completions: "bash|zsh|fish"
        case .manual, .help: "[COMMAND]"
        case .schema: "[KIND]"
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
                    "like AWS's max-pods-calculator.sh"
                ),
            ]
        case .node:
            [
                ("capcalc node m5.large --cpu 250m --memory 512Mi", "how many of these pods fit"),
                ("capcalc node m5.large --pods 4", "a node that had more pods and now has 4"),
                (
                    "capcalc node --all --min-fits 40 --cpu 200m --memory 256Mi --limit 10",
                    "types for 40 of these pods, fewest addresses first"
                ),
            ]
        case .types:
            [
                ("capcalc types 'm7i.*'", "an instance family"),
                (
                    "capcalc types --arch arm64 --min-vcpus 8 --sort=-max_pods --limit 10",
                    "filtered and sorted"
                ),
            ]
        case .subnets:
            [
                ("capcalc subnets --cidr 172.16.0.0/16 --pods 600", "600 pods, and growth to 3×"),
                (
                    "capcalc subnets --cidr 10.0.0.0/16 --pods 5000 --instance-type m5.xlarge "
                        + "--prefix-delegation", "with prefix delegation"
                ),
                (
                    "capcalc subnets --cidr 10.0.0.0/20 --pods 900 --custom-networking "
                        + "--pod-cidr 100.64.0.0/16", "pods in their own CIDR block"
                ),
                (
                    "capcalc subnets --cidr 10.20.0.0/16 --pods 600 --avoid 10.20.0.0/20 "
                        + "--avoid 172.20.0.0/14", "avoid a peered VPC and an on-premises network"
                ),
                ("capcalc subnets --cidr 10.0.0.0/16 --pods 600 -o plan.csv", "save the plan"),
                (
                    "capcalc subnets --cidr 10.0.0.0/16 --pods 900 --azs 4 --existing plan.csv",
                    "more pods and one more zone, around the existing subnets"
                ),
                (
                    "capcalc subnets --cidr 10.0.0.0/16 --node-group type=m6i.large,pods=400 "
                        + "--node-group type=c6i.xlarge,pods=200,mode=prefix-delegation",
                    "two node groups"
                ),
                ("capcalc subnets --cidr 10.0.0.0/16 --fit", "how many pods a VPC holds"),
                ("capcalc subnets --pods 5000 --smallest", "the smallest VPC for the pods"),
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
                    "a plan written by `subnets`"
                ),
                ("capcalc check plan.json", "a plan in JSON, which says what it was made for"),
                (
                    "capcalc check --cidr 10.0.0.0/16 --instance-type t3.small --pods 600 "
                        + "--private=10.0.{10,12,14}.0/23", "an existing VPC"
                ),
                ("capcalc check prod/", "a live cluster, from a directory that `collect` filled"),
                (
                    "capcalc check vpcs.json subnets.json enis.json nodes.json pods.json",
                    "a live VPC, from the output of the AWS CLI and kubectl"
                ),
                (
                    "capcalc check subnets.json nodes.json pods.json tfplan.json --require-no-worse",
                    "what a Terraform plan (terraform show -json plan) makes worse"
                ),
            ]
        case .migrate:
            [
                (
                    "capcalc migrate --to prefix-delegation plan.csv --instance-type m5.large "
                        + "--pods 600", "a plan written by `subnets`"
                ),
                (
                    "capcalc migrate --to custom-networking --cidr 10.0.0.0/16 "
                        + "--instance-type m5.large --pods 300 --private=10.0.{0,4,8}.0/22",
                    "an existing VPC, with pod subnets from 100.64.0.0/10"
                ),
                (
                    "capcalc migrate --to prefix-delegation subnets.json nodes.json pods.json",
                    "a live cluster, from the output of the AWS CLI and kubectl"
                ),
            ]
        case .tune:
            [
                (
                    "capcalc tune nodes.json pods.json",
                    "from kubectl get nodes -o json and kubectl get pods -A -o json"
                )
            ]
        case .collect:
            [
                (
                    "capcalc collect --cluster-name prod --region eu-west-1 -o collect.sh",
                    "the script for a cluster and its VPC; sh collect.sh fills the directory prod"
                ),
                (
                    "capcalc collect --vpc vpc-0a1b2c3d --profile audit today -o collect.sh",
                    "one VPC, the cluster of kubectl's current context, the directory today"
                ),
            ]
        case .table:
            [
                (
                    "capcalc table update describe-instance-types.json -o eni-limits.csv",
                    "update the built-in table from the AWS CLI; - reads a pipe"
                ),
                ("capcalc table diff eni-limits.csv", "compare with the built-in table"),
                ("capcalc table check eni-limits.csv", "check a file for --table"),
            ]
        case .findings:
            [
                ("capcalc findings", "list all findings"),
                ("capcalc findings needs-dense-nodes", "explain one finding"),
            ]
        case .batch:
            [
                (
                    "capcalc batch < requests.ndjson > results.ndjson",
                    "results in the order of the requests"
                ),
                (
                    #"echo '{"id":7,"command":"subnets","cidr":["10.0.0.0/16"],"pods":600}' "#
                        + "| capcalc batch",
                    "one request: options with _ instead of -, and operands"
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
                ("capcalc manual", "the manual page of capcalc: capcalc manual | man -l -"),
                ("capcalc manual subnets", "the manual page of a command"),
            ]
        case .schema:
            [
                ("capcalc schema", "list the kinds of documents"),
                ("capcalc schema check", "the schema of what `check --format json` writes"),
                ("capcalc schema batch-request", "the schema of a line for `batch`"),
            ]
        case .help:
            [("capcalc help subnets", "the options of a command")]
        }
    }
}
