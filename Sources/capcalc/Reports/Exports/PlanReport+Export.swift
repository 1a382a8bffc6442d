package import CapacityModel
package import Options

extension MigrationReport {
    /// The subnets that come before the first node is replaced, as resources of Terraform; nothing where no node of
    /// the new mode could be planned, or there is no room and no subnet is given.
    package var subnetsAsTerraform: [UInt8] {
        guard let migration else { return [] }
        let export = PlanExport(toCreateFor: migration)
        return export.subnets.isEmpty && migration.verdict == .no
            ? [] : TerraformExport.bytes(export)
    }

    /// What to type next: what writes the subnets to create.
    package var nextStep: String? {
        guard let migration, !(migration.subnetsToCreate + migration.newSubnets).isEmpty else {
            return nil
        }
        return "add -o subnets.tf for the subnets to create, as Terraform"
    }
}

extension PlanReport {
    /// The plan in the language of a tool; nothing where there is no plan.
    package func export(_ format: ExportFormat, _ findings: [Finding]) -> [UInt8] {
        guard let plan = answer else { return [] }
        if plan.assessment.verdicts.isEmpty {
            // What each density needs, and what would make room, is for people.
            guard format == .markdown, case .tooSmall = plan.outcome else { return [] }
        }
        let export = PlanExport(plan, clusterName: notes.clusterName)
        return switch format {
        case .terraform: TerraformExport.bytes(export)
        case .tfvars: TerraformVariablesExport.bytes(export)
        case .cloudformation: CloudFormationExport.bytes(export)
        case .eksctl: EksctlExport.bytes(export)
        case .eniconfig: ENIConfigExport.bytes(export)
        case .markdown: MarkdownExport(report: self, plan: plan, findings: findings).bytes
        }
    }
}
