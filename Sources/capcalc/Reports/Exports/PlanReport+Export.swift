package import CapacityModel
package import Options

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
