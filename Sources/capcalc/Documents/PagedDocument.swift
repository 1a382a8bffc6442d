/// Whether the last page of every paged answer in a file was read.
///
/// The AWS CLI writes a `NextToken` where `--max-items` or `--no-paginate` has it stop, the API server of
/// Kubernetes `metadata.continue` where a limit has.
struct PagedDocument {
    private var isOpen: [ClusterDocument.Member: Bool] = [:]

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

    /// Notes a page. The next one of the same content goes on with it; of CIDR reservations there is a
    /// document for each subnet, so that none goes on with another.
    mutating func note(_ content: ClusterDocument.Member, hasMore: Bool) {
        let isMissing = content == .reservations && isOpen[content] == true
        isOpen[content] = hasMore || isMissing
    }

    /// Refuses a file in which a page is missing.
    func requireLast(_ name: String) throws(Failure) {
        guard let open = ClusterDocument.Member.allCases.first(where: { isOpen[$0] == true }) else {
            return
        }
        guard open != .items else {
            throw Failure(
                .badInput, "\(name) has a metadata.continue: there are further pages",
                hint:
                    "let kubectl put them together: kubectl get … -o json, without ?limit= of --raw"
            )
        }
        throw Failure(
            .badInput,
            "\(name) has a NextToken behind \(open.rawValue): there are further pages",
            hint: "let the AWS CLI put them together: no --no-paginate, no --max-items")
    }
}
