import CapacityModel
import Options
import Writing

/// The /28 blocks of subnets that are in use, and whether a prefix fits there.
struct BlocksPicture {
    let report: PlanReport
    let plan: PlanAnswer

    private static let columns = 64
    private static let left = PictureSheet.margin + 1_000
    private static let cell = (PictureSheet.right - left) / columns

    /// What a block of a picture is: the states of a map, and what a free one is reserved for.
    private enum Look: Int, CaseIterable {
        case free, prefixReservation, prefix, fragmented, full, ownReservation, aws

        var fill: Fill {
            switch self {
            case .free: Fill(.paper)
            case .prefixReservation: Fill(.green, .dots)
            case .prefix: Fill(.blue)
            case .fragmented: Fill(.orange, .diagonal)
            case .full: Fill(.vermilion, .cross)
            case .ownReservation: Fill(.purple, .upright)
            case .aws: Fill(.grey, .level)
            }
        }

        var text: String {
            switch self {
            case .free: "whole and free"
            case .prefixReservation: "free, reserved for prefixes"
            case .prefix: "prefix"
            case .fragmented: "broken up"
            case .full: "full"
            case .ownReservation: "reserved for explicit addresses"
            case .aws: "with addresses of AWS"
            }
        }
    }

    /// Whether there is a map to draw.
    static func isKnown(_ cluster: RunningCluster?) -> Bool {
        cluster?.subnets.contains { $0.map != nil } == true
    }

    func sheet() -> PictureSheet {
        var sheet = PictureSheet(
            .blocks, title: "The /28 blocks of each subnet", lines: plan.conclusion(report))
        for running in plan.cluster?.cluster.subnets ?? [] {
            if let map = running.map { draw(running, map, &sheet) }
        }
        return sheet
    }

    private func draw(
        _ running: RunningSubnet, _ map: SubnetMap, _ sheet: inout PictureSheet
    ) {
        let looks = looks(running, map)
        sheet.y += 60
        let health = map.health.map { ", \($0.rawValue)" } ?? ""
        sheet.heading(
            "\(running.subnet.name)  \(running.subnet.block)",
            "\(looks.count.grouped) blocks of 16 addresses\(health)")
        let height = looks.count <= 512 ? 120 : looks.count <= 2_048 ? 70 : 40
        let rows = (looks.count + Self.columns - 1) / Self.columns
        let labelled = (160 + height - 1) / height
        sheet.y += 60
        for row in 0..<rows {
            let start = row * Self.columns
            let end = min(looks.count, start + Self.columns)
            if row % labelled == 0 {
                let address = IPv4Address(
                    rawValue: running.subnet.block.network.rawValue + UInt32(start << 4))
                sheet.svg.write(
                    address.description, Self.left - 60, sheet.y + min(height, 110), size: 10,
                    .faint, .end)
            }
            var place = start
            while place < end {
                var last = place
                // In a large subnet neighbours in the same state are one area, so that the picture of a
                // /16 stays small.
                while looks.count > 1_024, last + 1 < end, looks[last + 1] == looks[place] {
                    last += 1
                }
                sheet.svg.rect(
                    Self.left + (place - start) * Self.cell, sheet.y,
                    (last - place + 1) * Self.cell, height, looks[place].fill,
                    Stroke(looks[place] == .free ? .rule : looks[place].fill.hue, width: 5))
                place = last + 1
            }
            sheet.y += height
        }
        let counts = Look.allCases.compactMap { look -> String? in
            let count = looks.count { $0 == look }
            guard count > 0 else { return nil }
            sheet.explain(look.fill, look.text)
            return "\(count.grouped) \(look.text)"
        }
        sheet.description.append(
            "\(running.subnet.name), \(running.subnet.block): \(counts.joined(by: ", ")).")
    }

    private func looks(_ running: RunningSubnet, _ map: SubnetMap) -> [Look] {
        let first = running.subnet.block.network.rawValue
        return map.blocks.enumerated().map { index, state in
            switch state {
            case .free:
                let address = IPv4Address(rawValue: first + UInt32(index << 4))
                return running.prefixReservations.contains { $0.contains(address) }
                    ? .prefixReservation : .free
            case .reserved:
                return index == 0 || index == map.blocks.count - 1 ? .aws : .ownReservation
            case .prefix: return .prefix
            case .fragmented: return .fragmented
            case .full: return .full
            }
        }
    }
}
