extension VPCTooSmall {
    /// The pool that the smallest VPC was to be chosen from has no room for one.
    static func finding(_ short: VPCShortfall, of pool: VPCShortfall.Pool) -> Finding {
        let blocks = Finding.subject(pool.blocks.map { $0.description })
        let needed =
            short.smallestLength.map { "a /\($0)" } ?? "\(short.sixteens.grouped) blocks of /16"
        let free = short.smallestLength == nil && pool.sixteens > 0 ? pool.sixteens.grouped : "none"
        return Finding(
            code: .vpcTooSmall, severity: .error, subject: blocks,
            message:
                "the subnets at \(short.density)× need a VPC of \(needed); \(blocks) "
                + "\(pool.blocks.count == 1 ? "has" : "have") \(free) free",
            hint: (short.futureZones == 0
                ? "" : "plan for fewer zones (\(.futureZones)), or ")
                + "add CIDR blocks to choose from (repeat \(.vpcBlock)), or use prefix "
                + "delegation or fewer addresses per node")
    }
}
