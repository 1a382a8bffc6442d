package import CapacityModel
package import Options

extension ZoneNames {
    /// The zones of a number, or of names; `nil` for other values.
    package static func zones(_ value: OptionValue) -> [AvailabilityZone]? {
        switch value {
        case .number(let count): AvailabilityZone.lettered(count)
        case .words(let names): zones(named: names)
        case .flag, .percent, .bytes, .numbers, .text, .amount: nil
        }
    }

    /// Zones of these names. Their suffix is the letter where they are of one Region, or letters
    /// already; otherwise the whole name.
    package static func zones(named names: [String]) -> [AvailabilityZone] {
        let regions = Set(names.map { region(of: $0) ?? $0 })
        let isOneRegion = regions.count == 1 && names.allSatisfy { region(of: $0) != nil }
        return names.map { name in
            AvailabilityZone(name: name, suffix: isOneRegion ? String(name.suffix(1)) : name)
        }
    }
}
