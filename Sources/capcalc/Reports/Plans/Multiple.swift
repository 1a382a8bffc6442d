import CapacityModel

/// How many times one number holds another, cut after one decimal: `3.9×`; below a tenth after two, `0.07×`.
enum Multiple {
    static func of(_ number: Int64, _ unit: Int64) -> String {
        let tenths = number * 10 / max(1, unit)
        if tenths == 0, number > 0 {
            let hundredths = number * 100 / max(1, unit)
            return hundredths == 0 ? "less than 0.01×" : "0.0\(hundredths)×"
        }
        return "\((tenths / 10).grouped).\(tenths % 10)×"
    }

    /// How many times over a density is, behind a number of pods; nothing for once.
    static func over(_ density: Density) -> String {
        switch density.hundredths {
        case 100: ""
        case 200: " twice over"
        case 300: " three times over"
        default: " \(density) times over"
        }
    }
}
