import CapacityModel

/// A block to scale: what lies in it, by its addresses from the left.
struct AddressStrip {
    /// A part of the block.
    struct Part {
        /// The first address, and the one behind the last.
        let start: Int64, end: Int64
        let fill: Fill
        /// What stands in the band above, once for neighbours that share it; `nil` for no band.
        let band: String?
        let name: String
        let detail: String
        /// Whether it is space that nothing lies in.
        let isFree: Bool
        /// Whether it lies on another part.
        var isOver = false
    }

    let block: CIDRBlock
    /// The parts, by their first addresses.
    let parts: [Part]

    /// Beyond so many parts, small free space has no label.
    private static let most = 40
    private static let width = Int64(PictureSheet.right - PictureSheet.margin)

    /// Draws the block; where all that is taken lies close together, that is drawn once more, enlarged.
    func draw(on sheet: inout PictureSheet) {
        guard let part = crowded else {
            scale(of: block, on: &sheet)
            bars(block, parts, on: &sheet)
            return
        }
        scale(of: block, on: &sheet)
        let top = sheet.y
        let outside = overview(beside: part, on: &sheet)
        let (left, right) = (x(part.start, block), x(part.end, block))
        sheet.svg.rect(left, top, max(10, right - left), 220, nil, Stroke(.ink, width: 12))
        var labels = LeaderLabels()
        for part in outside {
            labels.add("\(part.name)  \(part.detail)", x: middle(part, block), part.fill.hue)
        }
        let joint = sheet.y + labels.height
        for (from, to) in [(left, PictureSheet.margin), (right, PictureSheet.right)] {
            sheet.svg.path(
                [(from, top + 220), (from, joint), (to, joint + 240)],
                Stroke(.faint, width: 6, dashes: "3 3"))
        }
        labels.draw(on: &sheet)
        sheet.y = joint + 240
        sheet.y += 140
        sheet.svg.write(
            "\(part.description), enlarged", PictureSheet.width / 2, sheet.y, size: 11, .faint,
            .middle)
        sheet.y += 20
        scale(of: part, on: &sheet)
        let inside = parts.compactMap { $0.clipped(to: part) }
        bars(part, inside, on: &sheet)
    }

    /// The smallest block that holds all that is taken, where it is much smaller than the whole.
    private var crowded: CIDRBlock? {
        let taken = parts.filter { !$0.isFree }
        guard let first = taken.map({ $0.start }).min(), let last = taken.map({ $0.end }).max()
        else { return nil }
        let address = IPv4Address(rawValue: UInt32(truncatingIfNeeded: first))
        var length = 28
        while length > block.length, CIDRBlock(containing: address, length: length).end < last {
            length -= 1
        }
        return length >= block.length + 2 ? CIDRBlock(containing: address, length: length) : nil
    }

    private func x(_ address: Int64, _ scale: CIDRBlock) -> Int {
        let offset = (address - scale.start) * Self.width / scale.addressCount
        return PictureSheet.margin + Int(min(max(offset, 0), Self.width))
    }

    private func middle(_ part: Part, _ scale: CIDRBlock) -> Int {
        (x(part.start, scale) + x(part.end, scale)) / 2
    }

    /// The addresses at the quarters of a block, above the bar.
    private func scale(of block: CIDRBlock, on sheet: inout PictureSheet) {
        sheet.y += 160
        for quarter in 0...4 {
            let offset = min(block.addressCount * Int64(quarter) / 4, block.addressCount - 1)
            let address = IPv4Address(rawValue: UInt32(truncatingIfNeeded: block.start + offset))
            let x = PictureSheet.margin + Int(Self.width) * quarter / 4
            sheet.svg.line(x, sheet.y + 20, x, sheet.y + 60, Stroke(.faint, width: 8))
            sheet.svg.write(
                address.description, x, sheet.y, size: 10, .faint,
                quarter == 0 ? .start : quarter == 4 ? .end : .middle)
        }
        sheet.y += 60
    }

    /// The whole block in one bar. Gives back what lies outside of a part of it and has no label yet.
    private func overview(beside part: CIDRBlock, on sheet: inout PictureSheet) -> [Part] {
        var unnamed: [Part] = []
        for whole in parts {
            draw(whole, block, sheet.y, 220, on: &sheet)
            for piece in whole.outside(part) {
                let (left, right) = (x(piece.start, block), x(piece.end, block))
                let text = "\(piece.name)  \(piece.detail)"
                if PictureText.width(text, size: 11) + 120 < right - left {
                    sheet.svg.write(
                        text, (left + right) / 2, sheet.y + 150, size: 11, .ink, .middle,
                        isOverArea: true)
                } else {
                    unnamed.append(piece)
                }
            }
        }
        sheet.y += 220
        return unnamed
    }

    private func draw(
        _ part: Part, _ scale: CIDRBlock, _ y: Int, _ height: Int, on sheet: inout PictureSheet
    ) {
        let (left, right) = (x(part.start, scale), x(part.end, scale))
        let stroke =
            part.isFree
            ? Stroke(.rule, width: 6)
            : part.isOver ? Stroke(.vermilion, width: 16) : Stroke(part.fill.hue, width: 8)
        let inset = part.isOver ? 60 : 0
        sheet.svg.rect(left, y + inset, max(8, right - left), height - 2 * inset, part.fill, stroke)
    }

    /// The band of tiers, the bar of subnets, and labels below for those that are too small.
    private func bars(_ scale: CIDRBlock, _ parts: [Part], on sheet: inout PictureSheet) {
        band(scale, parts, on: &sheet)
        var labels = LeaderLabels()
        for part in parts { draw(part, scale, sheet.y, 440, on: &sheet) }
        for part in parts {
            let room = x(part.end, scale) - x(part.start, scale) - 80
            let width = max(
                PictureText.width(part.name, size: 12), PictureText.width(part.detail, size: 11))
            let isCovered = parts.contains {
                $0.isOver && $0.start >= part.start && $0.end <= part.end
            }
            let middle = isCovered ? x(part.start, scale) + 60 : middle(part, scale)
            guard width <= room, !isCovered else {
                if part.isFree, parts.count > Self.most { continue }
                labels.add("\(part.name)  \(part.detail)", x: middle, part.fill.hue)
                continue
            }
            let y = sheet.y
            sheet.svg.write(
                part.name, middle, y + 195, .ink, .middle, isBold: !part.isFree, isOverArea: true)
            sheet.svg.write(
                part.detail, middle, y + 345, size: 11, .ink, .middle, isOverArea: true)
        }
        sheet.y += 440
        labels.draw(on: &sheet)
    }

    private func band(_ scale: CIDRBlock, _ parts: [Part], on sheet: inout PictureSheet) {
        let named = parts.filter { !$0.isOver }
        guard named.contains(where: { $0.band != nil }) else { return }
        var place = 0
        while place < named.count {
            var last = place
            while last + 1 < named.count, named[last + 1].band == named[place].band,
                named[last + 1].start == named[last].end
            { last += 1 }
            if let text = named[place].band {
                let (left, right) = (x(named[place].start, scale), x(named[last].end, scale))
                let hue = named[place].fill.hue
                sheet.svg.rect(
                    left, sheet.y, max(8, right - left), 160, Fill(hue), Stroke(hue, width: 8))
                if PictureText.width(text, size: 11) + 60 <= right - left {
                    sheet.svg.write(
                        text, (left + right) / 2, sheet.y + 118, size: 11, .ink, .middle)
                }
            }
            place = last + 1
        }
        sheet.y += 180
    }
}

extension AddressStrip.Part {
    /// The part of it that lies in a block; `nil` for nothing.
    fileprivate func clipped(to block: CIDRBlock) -> AddressStrip.Part? {
        piece(max(start, block.start), min(end, block.end))
    }

    /// What of it lies before and behind a block.
    fileprivate func outside(_ block: CIDRBlock) -> [AddressStrip.Part] {
        [piece(start, min(end, block.start)), piece(max(start, block.end), end)].compactMap { $0 }
    }

    private func piece(_ start: Int64, _ end: Int64) -> AddressStrip.Part? {
        guard start < end else { return nil }
        let isWhole = start == self.start && end == self.end
        return AddressStrip.Part(
            start: start, end: end, fill: fill, band: band, name: name,
            detail: isWhole ? detail : PictureText.range(start, end), isFree: isFree,
            isOver: isOver)
    }
}

extension CIDRBlock {
    /// The first address as a number.
    var start: Int64 { Int64(network.rawValue) }
    /// The number behind that of the last address.
    var end: Int64 { start + addressCount }
}
