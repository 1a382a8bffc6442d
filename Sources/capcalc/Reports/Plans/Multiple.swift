import CapacityModel

/// How many times one number holds another, cut after one decimal: `3.9×`.
enum Multiple {
    static func of(_ number: Int64, _ unit: Int64) -> String {
        let tenths = number * 10 / max(1, unit)
        return "\((tenths / 10).grouped).\(tenths % 10)×"
    }
}
