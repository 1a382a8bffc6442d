package import Options

extension ZoneNames {
    /// Why names of zones cannot be those of one VPC, and what to write instead; `nil` where they can.
    ///
    /// Letters and other short names of one's own stand for zones whose names are not known yet, but not
    /// beside names of AWS.
    package static func refusal(of names: [String]) -> (message: String, hint: String)? {
        for name in names {
            if case .name(let region) = ZoneNotation(name + "a"), region == name {
                return ("'\(name)' is a Region, not a zone", "\(name)a,b,c")
            }
        }
        let homes = names.map { home(of: $0) }
        guard let home = homes.compactMap({ $0 }).first else { return nil }
        for (name, other) in zip(names, homes) {
            guard let other else {
                return (
                    "'\(name)' is not an AWS zone, as "
                        + "\(names.first { self.home(of: $0) != nil } ?? "") is",
                    spelling(home, names.count)
                )
            }
            // A name and an ID may be of one Region.
            if other.isID == home.isID, other.region != home.region {
                return (
                    "a VPC is in one Region, not in \(home.region) and \(other.region)",
                    spelling(home, names.count)
                )
            }
        }
        return nil
    }

    /// Where a zone lies: the name of its Region, or how IDs begin there.
    private struct Home {
        let region: String
        let isID: Bool
    }

    private static func home(of name: String) -> Home? {
        switch ZoneNotation(name) {
        case .name(let region): Home(region: region, isID: false)
        case .id: Home(region: String(name.prefix { $0 != "-" }), isID: true)
        case .letter, .other: nil
        }
    }

    /// So many zones of a Region, as they are written.
    private static func spelling(_ home: Home, _ count: Int) -> String {
        let count = min(max(count, 2), 6)
        if home.isID {
            return (1...count).map { "\(home.region)-az\($0)" }.joined(separator: ",")
        }
        let letters = Array("abcdef".prefix(count)).map { String($0) }
        return home.region + letters.joined(separator: ",")
    }
}
