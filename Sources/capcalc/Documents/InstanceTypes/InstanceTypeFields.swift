import Boundary
import CapacityModel

/// What an object of `describe-instance-types` has said so far.
struct InstanceTypeFields {
    /// The byte at which the object begins.
    let place: Int
    var name: String?
    var maxENIs: Int?
    var ipv4PerENI: Int?
    var ipv6PerENI: Int?
    var networkCards: Int?
    var maxENIsOverAllCards: Int?
    var vCPUs: Int?
    var memoryMiB: Int?
    var architecture: Architecture?
    var isBareMetal = false
    var hypervisor: Hypervisor?
    var maxEBSAttachments: Int?
    var hasDedicatedEBSAttachments: Bool?
    var isCurrentGeneration: Bool?

    init(place: Int) {
        self.place = place
    }

    /// The type, where nothing is missing that every type has.
    ///
    /// - Parameter document: what messages call the document.
    func instanceType(_ document: String) throws(Failure) -> InstanceType {
        let type = InstanceType(
            name: try known(name, "InstanceType", document),
            maxENIs: try known(
                maxENIs, "MaximumNetworkInterfaces of network card 0", document),
            ipv4PerENI: try known(ipv4PerENI, "Ipv4AddressesPerInterface", document),
            ipv6PerENI: ipv6PerENI,
            networkCards: try known(networkCards, "MaximumNetworkCards", document),
            maxENIsOverAllCards: try known(
                maxENIsOverAllCards, "MaximumNetworkInterfaces", document),
            vCPUs: vCPUs, memoryMiB: memoryMiB, architecture: architecture,
            hypervisor: try known(isBareMetal ? .metal : hypervisor, "Hypervisor", document),
            branchENIs: nil, maxEBSAttachments: maxEBSAttachments,
            hasDedicatedEBSAttachments: hasDedicatedEBSAttachments,
            isCurrentGeneration: isCurrentGeneration, status: .current)
        guard type.maxENIs <= type.maxENIsOverAllCards else {
            throw Failure(
                .badInput,
                "\(document): byte \(place.grouped): \(type.name) has \(type.maxENIs) ENIs on "
                    + "network card 0, more than \(type.maxENIsOverAllCards) in all")
        }
        return type
    }

    private func known<Value>(
        _ value: Value?, _ field: String, _ document: String
    ) throws(Failure) -> Value {
        if let value { return value }
        throw Failure(
            .badInput,
            "\(document): byte \(place.grouped): \(name ?? "an instance type") has no \(field)",
            hint: "give the unchanged output of the AWS CLI, without --query")
    }
}

extension JSONReader {
    /// The byte of the document at which the reader stands.
    var place: Int { buffer.discarded + index }

    private func refusal(_ expected: String, not found: String, at place: Int) -> Failure {
        Failure(.badInput, "\(name): byte \(place.grouped): expected \(expected), not \(found)")
    }

    /// Takes the name of an instance type.
    mutating func instanceTypeName() throws(Failure) -> String {
        _ = try next()
        let place = place
        let text = try string()
        guard InstanceType.isName(text.utf8Span.span) else {
            throw refusal(
                "an instance type name of lowercase letters, digits, '-' and '.'",
                not: "'\(text.prefix(80))'", at: place)
        }
        return text
    }

    /// Takes a number that a column of the table may hold, or `nil` for `null`.
    mutating func number(for column: InstanceTableColumn) throws(Failure) -> Int? {
        if try takeNull() { return nil }
        let range = column.range ?? 0...0
        let rule = "a whole number from \(range.lowerBound) to \(range.upperBound.grouped)"
        switch try next() {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): break
        default: throw fault(rule)
        }
        let place = place
        let number = try wholeNumber()
        guard let held = Int(exactly: number), range.contains(held) else {
            throw refusal(rule, not: number.grouped, at: place)
        }
        return held
    }

    /// Takes `true` or `false`, or `nil` for `null`.
    mutating func optionalFlag() throws(Failure) -> Bool? {
        try takeNull() ? nil : try flag()
    }

    /// Takes one of some words, or `nil` for `null` and for the word that is passed over.
    mutating func word<Word: CaseIterable & RawRepresentable<String>>(
        _: Word.Type, except passed: String? = nil
    ) throws(Failure) -> Word? {
        if try takeNull() { return nil }
        let place = place
        let text = try string()
        if text == passed { return nil }
        guard let word = Word(rawValue: text) else {
            throw refusal(
                "one of " + Word.allCases.map { $0.rawValue }.joined(separator: ", "),
                not: "'\(text.prefix(80))'", at: place)
        }
        return word
    }

    /// Takes the index of the default network card, on which pods have their ENIs: the first one.
    mutating func defaultCard() throws(Failure) {
        if try takeNull() { return }
        let place = place
        let index = try wholeNumber()
        guard index == 0 else {
            throw Failure(
                .badInput,
                "\(name): byte \(place.grouped): the default network card is \(index), not 0",
                hint: "the table supports network card 0 only: please report this instance type")
        }
    }

    /// Takes an object of which one member is wanted; `nil` where it has none.
    mutating func member<Key>(
        _ keys: JSONKeys<Key>, _ value: (inout JSONReader, Key) throws(Failure) -> Int?
    ) throws(Failure) -> Int? {
        var found: Int?
        try members(keys) { reader, key throws(Failure) in found = try value(&reader, key) }
        return found
    }
}
