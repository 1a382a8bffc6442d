/// Kinds of instance types that few would choose for the nodes of a cluster today: `node --all` lists them
/// where somebody asks for them.
package enum TypeKind: String, CaseIterable {
    /// Not of the current generation.
    case previous
    /// Withdrawn, retired, or never described by the API.
    case retired
    case xen
    case metal
    /// Accelerators, HPC, and much storage on the node
    /// (<https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html>).
    case specialized
}
