import CapacityModel

/// Text of CIDR blocks beside the C library, and the allocator beside a list that is searched.
enum AddressingBenchmarks {
    private static let blocks = BenchmarkInput.blocks

    static func parse(_ peers: Peers) -> [Measurement] {
        // All texts in one buffer, each with a zero behind it, for both readers alike.
        var text: [UInt8] = []
        var starts: [Int] = []
        for block in blocks {
            starts.append(text.count)
            text += block.description.utf8
            text.append(0)
        }
        starts.append(text.count)
        let ours = Measurement("parse a CIDR block", operations: blocks.count) {
            let span = text.span
            var sum: UInt64 = 0
            for index in 0..<blocks.count {
                let block = span.extracting(starts[index]..<starts[index + 1] - 1)
                if let block = CIDRBlock(utf8: block) { sum &+= UInt64(block.network.rawValue) }
            }
            return sum
        }
        let theirs = Measurement("  C: inet_pton and strtol", operations: blocks.count) {
            var sum: UInt64 = 0
            unsafe text.withUnsafeMutableBytes { bytes in
                guard let base = unsafe bytes.bindMemory(to: CChar.self).baseAddress else { return }
                for index in 0..<blocks.count {
                    if let block = unsafe CLibrary.parse(base + starts[index]) {
                        sum &+= UInt64(block.address)
                    }
                }
            }
            return sum
        }
        return [
            ours, theirs,
            Measurement(peer: "Go: netip.ParsePrefix", peers["netip.parse"]),
            Measurement(peer: "Python: ipaddress.IPv4Network", peers["ipaddress.parse"]),
            Measurement(peer: "Python: netaddr.IPNetwork", peers["netaddr.parse"]),
        ]
    }

    static func format(_ peers: Peers) -> [Measurement] {
        let ours = Measurement("format a CIDR block", operations: blocks.count) {
            var buffer: [UInt8] = []
            buffer.reserveCapacity(18 * blocks.count)
            buffer.append(addingCapacity: 18 * blocks.count) { output in
                for block in blocks { block.appendText(to: &output) }
            }
            return UInt64(buffer.count)
        }
        var line = [CChar](repeating: 0, count: 16)
        let theirs = Measurement("  C: inet_ntop, without the length", operations: blocks.count) {
            var sum = 0
            unsafe line.withUnsafeMutableBufferPointer { line in
                guard let base = line.baseAddress else { return }
                for block in blocks { sum += unsafe CLibrary.format(block.network.rawValue, base) }
            }
            return UInt64(sum)
        }
        return [
            ours, theirs,
            Measurement(peer: "Go: netip.Prefix.AppendTo", peers["netip.format"]),
            Measurement(peer: "Python: str, ipaddress.IPv4Network", peers["ipaddress.format"]),
            Measurement(peer: "Python: str, netaddr.IPNetwork", peers["netaddr.format"]),
        ]
    }

    /// Blocks of /20 to /28 out of a /8.
    static func allocate(_ peers: Peers) -> [Measurement] {
        let parent = BenchmarkInput.whole
        return [10_000, 100_000].map { count in
            let lengths = BenchmarkInput.lengths(count)
            let name = count == 10_000 ? "allocate, 10,000 blocks" : "allocate, 100,000 blocks"
            return Measurement(name, operations: count) {
                var pool = AddressPool([parent])
                var sum: UInt64 = 0
                for length in lengths {
                    if let block = pool.allocate(length: length) {
                        sum &+= UInt64(block.network.rawValue)
                    }
                }
                return sum
            }
        } + [
            searchedList(parent),
            Measurement(
                peer: "Python: ipaddress, address_exclude, 300", peers["ipaddress.allocate"]),
            Measurement(
                peer: "Python: netaddr, SubnetSplitter, 300", peers["netaddr.allocate"]),
        ]
    }

    /// 300 blocks out of a /8.
    static func apart(_ peers: Peers) -> [Measurement] {
        let kept = BenchmarkInput.kept
        return [
            Measurement("a /8 apart from 300 blocks, a block", operations: 10 * kept.count) {
                var free: Int64 = 0
                for _ in 0..<10 {
                    let pool = AddressPool([BenchmarkInput.whole], apartFrom: kept)
                    free &+= pool.freeAddressCount
                }
                return UInt64(free)
            },
            Measurement(peer: "Python: ipaddress, address_exclude", peers["ipaddress.apart"]),
            Measurement(peer: "Python: netaddr, IPSet", peers["netaddr.apart"]),
        ]
    }

    /// The allocator as it is written first: one list of free blocks, searched for the best fit.
    private static func searchedList(_ parent: CIDRBlock) -> Measurement {
        let lengths = BenchmarkInput.lengths(BenchmarkInput.fewBlocks)
        return Measurement("  a list that is searched, 300 blocks", operations: lengths.count) {
            var free = [parent]
            var sum: UInt64 = 0
            for length in lengths {
                let fitting = free.filter { $0.length <= length }
                guard let best = fitting.max(by: { ($0.length, $1) < ($1.length, $0) }) else {
                    continue
                }
                free.removeAll { $0 == best }
                var half = best.length
                while half < length {
                    half += 1
                    let buddy = best.network.rawValue | 1 << UInt32(32 - half)
                    free.append(CIDRBlock(containing: IPv4Address(rawValue: buddy), length: half))
                }
                sum &+= UInt64(best.network.rawValue)
            }
            return sum
        }
    }
}
