/// The headings of help, and the options under each: a file of `Options/` for a group.
package enum OptionGroup: String, CaseIterable {
    case question = "Demand"
    case growth = "Existing subnets and growth"
    case node = "Node"
    case workload = "Workload"
    case allowances = "Spare capacity and other addresses"
    case choice = "Filter and sort"
    case account = "AWS CLI"
    case script = "Like AWS's max-pods-calculator.sh: prints one integer"
    case output = "Output"

    /// The options of the group, in the order of help.
    package var options: [Option] {
        switch self {
        case .question: Option.ofQuestion
        case .growth: Option.ofGrowth
        case .node: Option.ofNode
        case .workload: Option.ofWorkload
        case .allowances: Option.ofAllowances
        case .choice: Option.ofChoice
        case .account: Option.ofAccount
        case .script: Option.ofScript
        case .output: Option.ofOutput
        }
    }
}

extension OptionGroup {
    fileprivate func option(named name: String) -> Option? {
        let options = options
        for place in options.indices where options[place].name == name { return options[place] }
        return nil
    }
}

extension Option: CaseIterable {
    /// All options, in the order of help.
    package static var allCases: [Option] { OptionGroup.allCases.flatMap { $0.options } }

    /// The option with this long name; `nil` where there is none. Nothing is built for the search.
    package static func named(_ name: String) -> Option? {
        // Those of the output are given most, and so no other group is made for them.
        if let option = OptionGroup.output.option(named: name) { return option }
        for group in OptionGroup.allCases {
            if let option = group.option(named: name) { return option }
        }
        // The AWS CLI says --cluster-name, eksctl --cluster.
        return name == "cluster" ? .clusterName : nil
    }
}
