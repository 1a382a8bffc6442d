package import CapacityModel
package import Options

extension PlanReport {
    /// The plan in the language of a tool; nothing where there is no plan.
    package func export(_ format: ExportFormat, _ findings: [Finding]) -> [UInt8] {
        guard let plan = answer else { return [] }
        guard !plan.assessment.verdicts.isEmpty else {
            guard format == .markdown, case .tooSmall = plan.outcome else { return [] }
            return MarkdownExport(report: self, plan: plan, findings: findings).withoutRoom
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
