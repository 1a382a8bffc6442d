import CapacityModel

/// The enumerations of schemas, by their names: what the writers write is what the model has.
enum SchemaWords {
    /// The words of an enumeration; `nil` where there is none of this name.
    static func named(_ name: String) -> [String]? {
        switch name {
        case "answer": PlanVerdict.Answer.allCases.map { $0.rawValue }
        case "architecture": Architecture.allCases.map { $0.rawValue }
        case "authority": MaxPodsAuthority.allCases.map { $0.rawValue }
        case "block-state": BlockState.allCases.map { $0.rawValue }
        case "change": SubnetChange.Kind.allCases.map { $0.rawValue }
        case "code": FindingCode.allCases.map { $0.rawValue }
        case "column": InstanceTableColumn.allCases.map { $0.rawValue }
        case "document-kind": ReadDocument.Kind.allCases.map { $0.rawValue }
        case "evidence": Evidence.allCases.map { $0.rawValue }
        case "health": SubnetMap.Health.allCases.map { $0.rawValue }
        case "hypervisor": Hypervisor.allCases.map { $0.rawValue }
        case "limit": NodeLimit.allCases.map { $0.rawValue }
        case "mode": NetworkMode.allCases.map { $0.rawValue }
        case "owner": InterfaceOwner.Kind.allCases.map { $0.rawValue }
        case "part": AllowancePart.allCases.map { $0.rawValue }
        case "measured-part": AllowancePart.allCases.filter { $0 != .kept }.map { $0.rawValue }
        case "platform": NodePlatform.allCases.map { $0.rawValue }
        case "purpose": InterfacePurpose.allCases.map { $0.rawValue }
        case "quota": Quota.allCases.map { $0.rawValue }
        case "release": SubnetHolders.Release.allCases.map { $0.rawValue }
        case "severity": Severity.allCases.map { $0.rawValue }
        case "sizing": Sizing.allCases.map { $0.rawValue }
        case "stage": MigrationStage.allCases.map { $0.rawValue }
        case "stage-key": MigrationStage.allCases.map { MigrationReport.key(of: $0) }
        case "status": TypeStatus.allCases.map { $0.rawValue }
        case "switch": NetworkSwitch.allCases.map { $0.rawValue }
        case "tier": Tier.allCases.map { $0.rawValue }
        case "type-change": InstanceTypeChange.Kind.allCases.map { $0.rawValue }
        case "variant": NetworkVariant.allCases.map { $0.rawValue }
        default: nil
        }
    }
}
