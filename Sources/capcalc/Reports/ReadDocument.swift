import Writing

/// A document that an answer was made of.
package struct ReadDocument: Equatable {
    /// What a document tells of.
    package enum Kind: String, CaseIterable {
        case vpcs
        case subnets
        case networkInterfaces = "network-interfaces"
        case cidrReservations = "cidr-reservations"
        case nodes
        case pods
        /// NodeClasses and NodePools.
        case nodeClasses = "node-classes"
        case terraformPlan = "terraform-plan"
        case terraformState = "terraform-state"
        /// A plan of `capcalc`, in CSV or JSON.
        case plan
    }

    /// What messages call it: its path, or `standard input`.
    package let name: String
    package let kind: Kind

    package init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }

    /// What messages call standard input.
    package static var standardInput: String { "standard input" }
}

extension [ReadDocument] {
    /// That the answer is of the state behind plans of Terraform; `nil` without one.
    var afterPlans: String? {
        let names = filter { $0.kind == .terraformPlan }.map { document in
            document.name == ReadDocument.standardInput
                ? "on \(document.name)" : VisibleText.of(document.name)
        }
        guard !names.isEmpty else { return nil }
        let isOne = names.count == 1
        return
            "the state after the Terraform plan\(isOne ? "" : "s") \(Enumeration.text(names)); "
            + "--today judges today's state"
    }

    /// The documents, for programs: by their names, for the order in which they are given changes nothing.
    func write(to json: inout JSONWriter) {
        let sorted = self.sorted { left, right in
            left.name == right.name
                ? left.kind.rawValue < right.kind.rawValue
                : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
        json.array("documents") { json in
            for document in sorted {
                json.object { json in
                    json.member("name", document.name)
                    json.member("kind", document.kind.rawValue)
                }
            }
        }
    }
}
