package import CapacityModel
import Options
import Writing

/// The answer of `subnets` and `check`.
package struct PlanReport: TabularReport {
    let question: PlanQuestion
    let notes: RequestNotes
    /// `nil` where a node has no room for its pods, so that there is nothing to plan.
    let answer: PlanAnswer?
    /// What a plan of Terraform makes of the answer of today; `nil` without one.
    let change: AnswerChange?
    /// Whether pictures say the answer, because nothing beside them does.
    var arePicturesAlone = true

    package init(
        question: PlanQuestion, notes: RequestNotes, answer: PlanAnswer?,
        change: AnswerChange? = nil
    ) {
        self.question = question
        self.notes = notes
        self.answer = answer
        self.change = change
    }

    /// The documents that were read.
    package var documents: [ReadDocument] { notes.documents }

    /// The demand that the report is of: of `--fit`, with as many pods as there can be.
    var demand: Demand { answer?.demand ?? question.demand }

    /// Whether subnets that exist were held against the demand.
    var isCheck: Bool {
        switch question.kind {
        case .check: true
        case .plan, .fit, .smallest: false
        }
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        let densities = demand.densities.map { "needed_\($0)x" }
        csv.header(
            ["name", "tier", "availability_zone", "cidr", "addresses", "usable_addresses"]
                + densities + ["fits"] + (change == nil ? [] : ["fits_before"])
                + ["instance_type", "network_mode", "pods", "options", "verdict"])
        // Of a cluster with Fargate alone there is no node.
        let group = question.cluster?.isOfFargateOnly == true ? nil : question.groups[0]
        let options = optionsOfPlan
        for verdict in answer?.assessment.verdicts ?? [] {
            let subnet = verdict.subnet
            csv.cell(subnet.name)
            csv.cell(subnet.tier.rawValue)
            csv.cell(subnet.zone.name)
            csv.cell(subnet.block.description)
            csv.cell(subnet.block.addressCount)
            csv.cell(verdict.usableAddresses)
            for needed in verdict.needed { csv.cell(needed) }
            csv.cell(Self.label(of: verdict.fits))
            if let change {
                // What is new has no number of before.
                csv.cell(change.before(subnet).map { Self.label(of: $0.fits) } ?? "")
            }
            csv.cell(group?.type.name ?? "")
            csv.cell(group?.settings.mode.rawValue ?? "")
            csv.cell(demand.pods)
            csv.cell(options)
            csv.cell(answer?.verdict.answer.rawValue ?? "")
            csv.endRecord()
        }
        return csv.bytes
    }

    /// What else the answer is of: the blocks of the VPC, what is to be avoided, and options of `check` that the
    /// other columns do not say, such as `warm-ip-target=2`.
    private var optionsOfPlan: String {
        let blocks =
            ((answer?.vpc ?? []) + (answer?.podBlocks ?? [])).map { "cidr=\($0)" }
            + question.context.avoided.map { "avoid=\($0.block)" }
        let said: [Option] = [
            .pods, .ec2Instances, .instanceType, .prefixDelegation, .customNetworking, .density,
            .cidr, .exclude, .avoid, .vpc, .privateSubnet, .publicSubnet, .podSubnet,
            .controlPlane, .requireNoWorse, .today, .spread,
        ]
        let others = notes.options.filter { option, _ in
            option.commands.contains(.check) && !said.contains(option)
                && (option == .clusterName || option == .table
                    || !Option.ofOutput.contains(option))
        }
        let texts = others.map { option, text in
            option.isFlag ? option.name : "\(option.name)=\(text)"
        }
        return (blocks + texts).joined(by: ";")
    }

    /// The largest density that fits, such as `3x`, or `none`.
    static func label(of density: Density?) -> String {
        density.map { "\($0)x" } ?? "none"
    }
}
