import Boundary

/// What the `spec` of a NodeClass of Karpenter or of EKS Auto Mode says of subnets and addresses
/// (<https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html>).
enum NodeClassSpec {
    private enum TermKey: String, CaseIterable {
        case id, tags
    }

    private enum NetworkKey: String, CaseIterable {
        case prefixSize = "ipv4PrefixSize"
    }

    /// Takes the terms of a selector; what is no list is skipped.
    static func terms(_ reader: inout JSONReader) throws(Failure) -> [SubnetSelector] {
        guard try reader.next() == UInt8(ascii: "[") else {
            try reader.skipValue()
            return []
        }
        let keys = JSONKeys<TermKey>()
        var terms: [SubnetSelector] = []
        try reader.elements { reader throws(Failure) in
            var term = SubnetSelector()
            try reader.members(keys) { reader, key throws(Failure) in
                switch key {
                case .id: term.id = try reader.stringOrOther()
                case .tags:
                    for (key, value) in try reader.texts() { term.tags.append((key, value)) }
                }
            }
            terms.append(term)
        }
        return terms
    }

    /// Takes the length of what is given to nodes; empty where it is not said.
    static func prefixSize(_ reader: inout JSONReader) throws(Failure) -> String {
        guard try reader.next() == UInt8(ascii: "{") else {
            try reader.skipValue()
            return ""
        }
        var size = ""
        try reader.members(JSONKeys<NetworkKey>()) { reader, _ throws(Failure) in
            size = try reader.stringOrOther() ?? ""
        }
        return size
    }
}
