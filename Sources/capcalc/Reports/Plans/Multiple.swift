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
}
