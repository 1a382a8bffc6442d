import CapacityModel

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
        guard let migration, !PlanExport(toCreateFor: migration).subnets.isEmpty else { return nil }
        return "add -o subnets.tf for the subnets to create, as Terraform"
    }
}
