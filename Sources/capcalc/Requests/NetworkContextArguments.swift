import Boundary
import CapacityModel
import Options

extension Arguments {
    private static var mostBlocks: Int { 10_000 }

    /// What the plan has to get along with beyond the VPC.
    func networkContext(excluded: [CIDRBlock]) throws(Failure) -> NetworkContext {
        NetworkContext(
            avoided: try avoidedBlocks(), excluded: excluded, serviceBlock: try serviceBlock())
    }

    /// The block of `--service-cidr`; `nil` without it.
    private func serviceBlock() throws(Failure) -> CIDRBlock? {
        guard let text = text(.serviceCIDR) else { return nil }
        let block = try Self.block(text, of: .serviceCIDR)
        guard ServiceCIDR.isAllowed(block) else {
            let ranges = CIDRBlock.privateRanges.map { $0.description }.joined(separator: ", ")
            throw Option.serviceCIDR.refusal(
                of: text,
                is: "a block from /\(ServiceCIDR.lengths.lowerBound) "
                    + "to /\(ServiceCIDR.lengths.upperBound) in one of \(ranges)",
                hint: "\(Option.serviceCIDR.spelling) 172.20.0.0/16")
        }
        return block
    }

    /// The blocks of `--avoid`, and of the files that it names.
    private func avoidedBlocks() throws(Failure) -> [NamedBlock] {
        var blocks: [NamedBlock] = []
        for text in texts(.avoid) {
            if Self.isBlock(text) {
                let block = try Self.block(text, of: .avoid)
                blocks.append(NamedBlock(.avoided(name: nil), block: block))
            } else {
                blocks += try BlockDocument.blocks(
                    of: try listOfBlocks(text, .avoid), name: Files.name(of: text))
            }
        }
        try Self.refuse(moreBlocksThanMost: blocks.count, of: .avoid)
        return blocks
    }

    /// The bytes of a file that an option names; where there is none, what the option takes.
    private func listOfBlocks(_ path: String, _ option: Option) throws(Failure) -> [UInt8] {
        do {
            return try files.bytes(path)
        } catch {
            guard error.hint == nil else { throw error }
            throw Failure(
                error.status, error.message,
                hint: "\(option.spelling) takes a block (\(option.spelling) 10.8.0.0/16) or a "
                    + "file with one block per line")
        }
    }

    private static func refuse(
        moreBlocksThanMost count: Int, of option: Option
    ) throws(Failure) {
        guard count > mostBlocks else { return }
        throw Failure(
            .badInput,
            "\(option.spelling) accepts up to \(mostBlocks.grouped) blocks, not " + count.grouped,
            hint: "merge adjacent blocks")
    }

    /// The blocks of `--exclude`, and those of the plans and lists that it names.
    func excludedBlocks() throws(Failure) -> [CIDRBlock] {
        var blocks: [CIDRBlock] = []
        for text in texts(.exclude) {
            guard !Self.isBlock(text) else {
                blocks.append(try Self.block(text, of: .exclude))
                continue
            }
            let (bytes, name) = (try listOfBlocks(text, .exclude), Files.name(of: text))
            blocks +=
                PlanJSON.isObject(bytes) || PlanDocument.isPlan(bytes)
                ? try Self.plan(of: bytes, name: name).subnets.map { $0.block }
                : try BlockDocument.blocks(of: bytes, name: name).map { $0.block }
        }
        try Self.refuse(moreBlocksThanMost: blocks.count, of: .exclude)
        return blocks
    }

    /// Whether a text is meant for a block: a digit first, then digits, points and slashes.
    private static func isBlock(_ text: String) -> Bool {
        if CIDRBlock(utf8: text.utf8Span.span) != nil { return true }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = text.utf8.first else { return true }
        if ResourceID.isOne(text) { return true }
        return digits ~= first
            && text.utf8.allSatisfy {
                digits ~= $0 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
                    || $0 == UInt8(ascii: ",") || $0 == 0x20
            }
    }
}
