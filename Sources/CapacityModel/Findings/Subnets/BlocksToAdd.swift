extension PlanAnswer {
    /// The blocks to add for a density, and how large others would need them; `nil` where no few blocks help.
    ///
    /// It is the required density where one above the smallest is, otherwise the largest.
    var blocksToAdd: Phrase? {
        let (cures, densities) = (plan.blockCures, demand.densities)
        let isRequired = densities.required > densities.smallest
        let wanted = isRequired ? densities.required : densities.largest
        guard
            let first = cures.first(where: { $0.density >= wanted })
                ?? (isRequired ? nil : cures.last)
        else { return nil }
        // Where the same blocks hold more, they are for more.
        let cure = cures.last { $0.blocks == first.blocks } ?? first
        let isOne = cure.blocks.count == 1
        let what: Phrase =
            "add \(isOne ? "a free secondary CIDR block" : "free secondary CIDR blocks")"
            + "\(cure.vpc.isEmpty ? " for pods" : cure.pods.isEmpty ? "" : " for nodes and for pods")"
        let least = first.density == cure.density ? "" : "\(first.density)× and "
        return "\(what): \(cure.options) for \(least)\(cure.density)×\(others(than: cure, cures))"
    }

    /// The sizes of single blocks for other densities, such as ` (a /19 for 1×, a /18 for 2×)`.
    private func others(than cure: BlockCure, _ cures: [BlockCure]) -> String {
        guard cure.blocks.count == 1 else { return "" }
        var sizes: [(length: Int, density: Density)] = []
        for other in cures
        where other.blocks.count == 1 && other.vpc.isEmpty == cure.vpc.isEmpty {
            sizes.removeAll { $0.length == other.blocks[0].length }
            sizes.append((other.blocks[0].length, other.density))
        }
        let texts = sizes.filter { $0.length != cure.blocks[0].length }
            .map { "a /\($0.length) for \($0.density)×" }
        return texts.isEmpty || texts.count > 3 ? "" : " (\(texts.joined(separator: ", ")))"
    }

    /// That other network modes may need less, or which one does, behind another hint; nothing where they cannot
    /// be compared.
    var modesToCompare: Phrase {
        guard isComparable else { return "" }
        guard let cure = curesByMode.last else {
            return ", or compare the network modes: \(.comparison)"
        }
        let sized = cure.density == demand.densities.largest ? "" : " for \(cure.density)×"
        return
            ", or change the network mode\(sized): \(cure.settings) (\(.comparison) shows every mode)"
    }

    /// The first mode that has room for each density with cures, rising.
    private var curesByMode: [(density: Density, settings: Phrase)] {
        cures.compactMap { cures in
            for case .mode(let mode) in cures.remedies { return (cures.density, mode.settings) }
            return nil
        }
    }
}

extension BlockCure {
    /// What adds the blocks to the question.
    public var options: Phrase {
        let ofVPC = vpc.map { $0.description }
        let ofPods = pods.map { $0.description }
        if ofPods.isEmpty { return Self.option(.vpcBlock, ofVPC) }
        if ofVPC.isEmpty { return Self.option(.podBlock, ofPods) }
        return "\(Self.option(.vpcBlock, ofVPC)) \(Self.option(.podBlock, ofPods))"
    }

    private static func option(_ setting: Setting, _ values: [String]) -> Phrase {
        values.count == 1 ? "\(setting, values[0])" : "\(setting, each: values)"
    }
}
