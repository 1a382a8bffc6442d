import Boundary

/// Whether the last page of every paged answer in a file was read.
///
/// The AWS CLI writes a `NextToken` where `--max-items` or `--no-paginate` has it stop, the API server of
/// Kubernetes `metadata.continue` where a limit has.
struct PagedDocument {
    /// The members of which a page is missing.
    private var open: [String] = []

    /// Takes the token that asks for the next page; whether there is one.
    static func hasMore(_ reader: inout JSONReader) throws(Failure) -> Bool {
        if try reader.next() == UInt8(ascii: "\"") { return try !reader.string().isEmpty }
        try reader.skipValue()
        return false
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
                .badInput, "\(name) has metadata.continue: pages are missing",
                hint:
                    "let kubectl paginate: kubectl get … -o json, without --raw and ?limit="
            )
        }
        throw Failure(
            .badInput,
            "\(name) has a NextToken after \(member): pages are missing",
            hint: "let the AWS CLI paginate: leave out --no-paginate and --max-items")
    }
}
