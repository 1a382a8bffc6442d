import Writing

/// The elements of a drawing in Scalable Vector Graphics (<https://www.w3.org/TR/SVG2/>), well-formed by
/// construction: text and attributes are escaped, every element is closed.
///
/// Lengths are whole tenths of a unit, from the left and the top.
struct SVGWriter {
    /// Where the text of an element begins.
    enum Anchor: String {
        case start, middle, end
    }

    /// The room of a text: left, top, right and bottom.
    typealias Box = (left: Int, top: Int, right: Int, bottom: Int)

    /// The first part of the names of patterns, which are the document's.
    let prefix: String
    private(set) var bytes: [UInt8] = []
    private var fills: [Fill] = []
    /// The rooms of all texts so far.
    private var boxes: [Box] = []

    init(prefix: String) { self.prefix = prefix }

    /// Draws an area, with a line around it where one is given.
    mutating func rect(
        _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ fill: Fill?, _ stroke: Stroke? = nil
    ) {
        let paint = fill.map { self.paint($0) } ?? "fill=\"none\""
        attribute("<rect x", x)
        attribute(" y", y)
        attribute(" width", max(0, width))
        attribute(" height", height)
        // An element has one class, so the line around a plain area is one of its own.
        bytes.append(UInt8(ascii: " "))
        bytes.append(paint)
        bytes.append("/>\n")
        guard var stroke else { return }
        // Of an area that is hardly wider than its line, the line is not to be all that is seen.
        if width < 50 { stroke.width = min(stroke.width, max(2, width / 8)) }
        path([(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)], stroke)
    }

    private mutating func paint(_ fill: Fill) -> String {
        guard fill.texture != .plain else { return fill.hue.area }
        if !fills.contains(fill) { fills.append(fill) }
        return "fill=\"url(#\(prefix)-\(fill.name))\""
    }

    /// Draws a line through points.
    mutating func path(_ points: [(x: Int, y: Int)], _ stroke: Stroke) {
        guard points.count > 1 else { return }
        bytes.append("<path d=\"")
        var isFirst = true
        for point in points {
            bytes.append(isFirst ? UInt8(ascii: "M") : UInt8(ascii: "L"))
            append(length: point.x)
            bytes.append(UInt8(ascii: " "))
            append(length: point.y)
            isFirst = false
        }
        bytes.append("\" fill=\"none\" ")
        bytes.append(stroke.hue.line)
        attribute(" stroke-width", stroke.width)
        if !stroke.dashes.isEmpty { bytes.append(" stroke-dasharray=\"\(stroke.dashes)\"") }
        bytes.append("/>\n")
    }

    /// An attribute of tenths; what stands in front of it is `name`'s too.
    private mutating func attribute(_ name: String, _ tenths: Int) {
        bytes.append(name)
        bytes.append("=\"")
        append(length: tenths)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ stroke: Stroke) {
        path([(x1, y1), (x2, y2)], stroke)
    }

    /// Draws a mark around a point: a diamond, filled or not.
    mutating func mark(_ x: Int, _ y: Int, radius: Int, _ hue: Hue, isFilled: Bool = true) {
        let paint = isFilled ? hue.text : Hue.paper.text
        var text = "<path d=\"M\(Self.length(x)) \(Self.length(y - radius))"
        text += "L\(Self.length(x + radius)) \(Self.length(y))"
        text += "L\(Self.length(x)) \(Self.length(y + radius))"
        text += "L\(Self.length(x - radius)) \(Self.length(y))Z\" \(paint)/>\n"
        bytes.append(text)
        if !isFilled {
            path(
                [
                    (x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y),
                    (x, y - radius),
                ], Stroke(hue))
        }
    }

    /// Writes a line of text; `y` is its base line. Text over areas gets an edge of the paper's colour.
    mutating func write(
        _ words: String, _ x: Int, _ y: Int, size: Int = 12, _ hue: Hue = .ink,
        _ anchor: Anchor = .start, isBold: Bool = false, isOverArea: Bool = false
    ) {
        let visible = MarkupText.escaped(words)
        boxes.append(Self.box(words, x, y, size: size, anchor))
        let place = "x=\"\(Self.length(x))\" y=\"\(Self.length(y))\" font-size=\"\(size)\""
        let anchored = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
        let bold = isBold ? " font-weight=\"600\"" : ""
        if isOverArea {
            bytes.append("<text aria-hidden=\"true\" \(place)\(anchored)\(bold) fill=\"none\" ")
            bytes.append("\(Hue.paper.line) stroke-width=\"3\" stroke-linejoin=\"round\" ")
            bytes.append("stroke-opacity=\"0.8\">\(visible)</text>\n")
        }
        bytes.append("<text \(place)\(anchored)\(bold) \(hue.text)>\(visible)</text>\n")
    }

    /// Writes a line of text where no other text is. Gives back whether it did.
    @discardableResult
    mutating func writeIfFree(
        _ words: String, _ x: Int, _ y: Int, size: Int = 11, _ hue: Hue = .ink,
        _ anchor: Anchor = .start, in room: (left: Int, right: Int),
        isOverArea: Bool = true
    ) -> Bool {
        let box = Self.box(words, x, y, size: size, anchor)
        guard box.left >= room.left, box.right <= room.right else { return false }
        let isTaken = boxes.contains {
            $0.left < box.right + 20 && box.left < $0.right + 20 && $0.top < box.bottom
                && box.top < $0.bottom
        }
        if !isTaken { write(words, x, y, size: size, hue, anchor, isOverArea: isOverArea) }
        return !isTaken
    }

    private static func box(_ words: String, _ x: Int, _ y: Int, size: Int, _ anchor: Anchor) -> Box
    {
        let width = PictureText.width(words, size: size)
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return (left, y - size * 8, left + width, y + size * 2)
    }

    /// The patterns of the areas.
    var patterns: String {
        var text = "<defs>\n"
        for fill in fills {
            text += "<pattern id=\"\(prefix)-\(fill.name)\" width=\"6\" height=\"6\" "
            text += "patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" "
            text += "\(fill.hue.area)/><path d=\"\(fill.texture.path)\" fill=\"none\" "
            text += "\(fill.hue.line) stroke-width=\"0.8\" stroke-opacity=\"0.6\"/></pattern>\n"
        }
        return text + "</defs>\n"
    }

    /// Appends tenths as a decimal number.
    private mutating func append(length tenths: Int) {
        if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        bytes.append(decimal: Int64(whole))
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest))
    }

    /// Tenths as a decimal number.
    static func length(_ tenths: Int) -> String {
        let rest = tenths.magnitude % 10
        let whole = "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10)"
        return rest == 0 ? whole : "\(whole).\(rest)"
    }
}
