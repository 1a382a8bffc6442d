/// A term of a NodeClass's selector of subnets: all that it says has to be true, of several terms one
/// (<https://karpenter.sh/docs/concepts/nodeclasses/#specsubnetselectorterms>,
/// <https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html>).
struct SubnetSelector {
    var id: String?
    /// Tags and their values; `*` stands for any.
    var tags: [(key: String, value: String)] = []

    /// Whether it is the term of a subnet.
    func selects(_ row: SubnetRow) -> Bool {
        guard id != nil || !tags.isEmpty else { return false }
        return (id == nil || id == row.id || id == row.replaces)
            && tags.allSatisfy { key, value in
                row.tags[key].map { value == "*" || value == $0 } ?? false
            }
    }
}
