import Boundary

/// Whether the last page of every paged answer in a file was read.
///
/// The AWS CLI writes a `NextToken` where `--max-items` or `--no-paginate` has it stop, the API server of
/// Kubernetes `metadata.continue` where a limit has.
struct PagedDocument {
    /// The members of which a page is missing.
    private var open: [String] = []

    private enum ListKey: String, CaseIterable {
        case next = "continue"
    }

    /// Takes the token that asks for the next page; whether there is one.
    static func hasMore(_ reader: inout JSONReader) throws(Failure) -> Bool {
        if try reader.next() == UInt8(ascii: "\"") { return try !reader.string().isEmpty }
        try reader.skipValue()
        return false
    }

    /// Takes the metadata of a list; whether there are further pages.
    static func hasMoreInList(_ reader: inout JSONReader) throws(Failure) -> Bool {
        // Metadata of other documents may be anything.
        guard try reader.next() == UInt8(ascii: "{") else {
            try reader.skipValue()
            return false
        }
        var hasMore = false
        try reader.members(JSONKeys<ListKey>()) { reader, _ throws(Failure) in
            hasMore = try Self.hasMore(&reader)
        }
        return hasMore
    }

    /// Notes a page of a member.
    ///
    /// - Parameter goesOn: whether it may be the next page of the one before it.
    mutating func note(_ member: String, hasMore: Bool, goesOn: Bool) {
        if goesOn { open.removeAll { $0 == member } }
        if hasMore { open.append(member) }
    }

    /// Refuses a file in which a page is missing.
    func requireLast(_ name: String) throws(Failure) {
        guard let member = open.first else { return }
        guard member != "items" else {
            throw Failure(
                .badInput, "\(name) has a metadata.continue: there are further pages",
                hint:
                    "let kubectl put them together: kubectl get … -o json, without ?limit= of --raw"
            )
        }
        throw Failure(
            .badInput,
            "\(name) has a NextToken behind \(member): there are further pages",
            hint: "let the AWS CLI put them together: no --no-paginate, no --max-items")
    }
}
