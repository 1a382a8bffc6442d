import Boundary
import CapacityModel
import Options
import Reports

extension PlanRequest {
    /// Refuses a format that cannot say the answer, before there is one.
    func refuse(_ format: ExportFormat) throws(Failure) {
        if comparesModes {
            throw .usage(
                "--compare does not support \(format.rawValue): it compares several plans",
                hint: "--format table, csv or json")
        }
        switch format {
        case .markdown: break
        case .terraform, .cloudformation:
            for zone in exportedZones {
                switch ZoneNotation(zone.name) {
                case .letter, .name, .id: break
                case .other: throw zoneFailure(zone, format)
                }
            }
        case .tfvars:
            try refuseLetters(format)
            try refuseTerraformVariables()
        case .eksctl:
            try refuseLetters(format)
            try refuseEksctl()
        case .eniconfig:
            try refuseLetters(format)
            try refuseENIConfig()
        }
    }

    /// The zones of the subnets: those of a check may lie beyond those of the demand.
    private var exportedZones: [AvailabilityZone] {
        switch question.kind {
        case .plan, .fit, .smallest: question.demand.zones
        case .check(let subnets): subnets.map { $0.zone }
        }
    }

    private func refuseLetters(_ format: ExportFormat) throws(Failure) {
        for zone in exportedZones {
            switch ZoneNotation(zone.name) {
            case .name, .id: break
            case .letter, .other: throw zoneFailure(zone, format)
            }
        }
    }

    private func zoneFailure(_ zone: AvailabilityZone, _ format: ExportFormat) -> Failure {
        .usage(
            "--format \(format.rawValue): '\(zone.name)' is not an AWS zone", hint: zoneHint(zone))
    }

    private func zoneHint(_ zone: AvailabilityZone) -> String {
        switch question.kind {
        case .plan, .fit, .smallest: return "--azs ap-northeast-2a,b,c"
        case .check(let subnets):
            let block = subnets.first { $0.zone == zone }.map { $0.block.description } ?? "BLOCK"
            return "give each subnet a zone, such as \(block)@ap-northeast-2a"
        }
    }

    private func refuseTerraformVariables() throws(Failure) {
        guard !question.vpc.isEmpty else {
            throw .usage(
                "--format tfvars needs the VPC's CIDR block, which the module creates",
                hint: "--cidr 172.16.0.0/16")
        }
        switch question.kind {
        case .plan, .fit, .smallest: break
        case .check(let subnets):
            let rounds = ZoneRounds(subnets)
            guard let tier = rounds.unevenTier else { return }
            let counts = rounds.counts(of: tier).map { "\($0)" }.joined(separator: ", ")
            throw .usage(
                "--format tfvars: the module puts the i-th subnet of a list into the i-th zone, and "
                    + "the zones have \(counts) \(tier.rawValue) subnets",
                hint: "use --format terraform")
        }
    }

    private func refuseEksctl() throws(Failure) {
        guard let clusterName = notes.clusterName else {
            throw .usage(
                "--format eksctl needs the name of the cluster", hint: "--cluster-name production")
        }
        guard ClusterName.isValidForEksctl(clusterName) else {
            throw .usage(
                "eksctl cluster names are letters, digits and hyphens, starting with a letter, "
                    + "not '\(clusterName)'",
                hint: "--cluster-name production-1")
        }
        for zone in exportedZones {
            guard case .name = ZoneNotation(zone.name) else {
                throw .usage(
                    "--format eksctl needs zone names, not the ID '\(zone.name)'",
                    hint: zoneHint(zone))
            }
        }
    }

    private func refuseENIConfig() throws(Failure) {
        let isCustom = question.groups.contains { $0.settings.mode.usesCustomNetworking }
        let hasPods =
            switch question.kind {
            case .plan, .fit, .smallest: isCustom
            case .check(let subnets): subnets.contains { $0.tier == .pod }
            }
        guard !hasPods else { return }
        throw .usage(
            "--format eniconfig needs pod subnets (custom networking)",
            hint: isCustom ? "--pod-subnet BLOCK@ZONE" : "--custom-networking")
    }
}
