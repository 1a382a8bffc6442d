extension Option {
    /// Values for a slider, from the least to the most, as they would be typed; empty where there is no order.
    ///
    /// Of a long range it has the numbers that begin with 1, 2, 3, 5 or 7, and the ends.
    func stops(in command: CommandName) -> [String] {
        switch self {
        case .density: return ["1", "1,1.5", "1,2", "1,2,3", "1,2,4", "1,2,6", "1,2,8", "1,2,10"]
        case .require: return ["1", "1.5", "2", "3", "4", "6", "8", "10"]
        case .azs: return ["1", "2", "3", "4", "5", "6"]
        case .cpu: return ["10m", "50m", "100m", "250m", "500m", "1", "2", "4", "8"]
        case .memory: return ["64Mi", "128Mi", "256Mi", "512Mi", "1Gi", "2Gi", "4Gi", "8Gi"]
        case .spoiledBlocks: return ["0%", "10%", "20%", "30%", "50%", "70%", "100%"]
        default: break
        }
        guard case .number(let range, _) = shape(in: command) else { return [] }
        return Self.stops(of: range).map { String($0) }
    }

    private static func stops(of range: ClosedRange<Int>) -> [Int] {
        if range.count <= 32 { return Array(range) }
        var stops = [range.lowerBound]
        var power = 1
        while power <= range.upperBound {
            for digit in [1, 2, 3, 5, 7] {
                // A range ends at 1,000,000,000: the product stays below 2³¹ where it is compared.
                guard power <= range.upperBound / digit else { continue }
                let stop = power * digit
                if stop > stops[stops.count - 1] { stops.append(stop) }
            }
            if power > range.upperBound / 10 { break }
            power *= 10
        }
        if stops[stops.count - 1] < range.upperBound { stops.append(range.upperBound) }
        return stops
    }
}
