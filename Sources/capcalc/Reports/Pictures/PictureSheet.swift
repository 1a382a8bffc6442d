import Options
import Writing

/// The paper of a picture: what it is called, what it says in words, what is drawn, and the key to it.
///
/// Lengths are tenths of a unit; the paper is as high as what is drawn on it.
struct PictureSheet {
    static let width = 9_600
    static let margin = 280
    /// The right edge of what is drawn.
    static let right = width - margin

    let name: PictureName
    let title: String
    /// What the picture says, in sentences: the text for those who do not see it.
    var description: [String]
    var svg: SVGWriter
    /// Where the next thing begins.
    var y: Int
    private var key: [Entry] = []

    /// What a sign of the picture means.
    private enum Sign {
        case area(Fill)
        case line(Stroke)
        case mark(Hue, isFilled: Bool)
    }

    private struct Entry {
        let sign: Sign
        let text: String
    }

    /// A sheet with its title, and lines of text below it.
    init(_ name: PictureName, title: String, lines: [String]) {
        self.name = name
        self.title = title
        description = lines
        svg = SVGWriter(prefix: name.rawValue)
        y = 200
        for line in Paragraph.lines(title, Page(columns: 86)) {
            y += 220
            svg.write(line, Self.margin, y, size: 17, isBold: true)
        }
        y += 40
        for line in lines.flatMap({ Paragraph.lines($0, Page(columns: 120)) }) { note(line) }
        y += 140
    }

    /// Writes a line of text below what is there.
    mutating func note(_ text: String, _ hue: Hue = .faint) {
        y += 170
        svg.write(
            PictureText.fitting(text, width: Self.right - Self.margin, size: 12), Self.margin, y,
            hue)
    }

    /// Begins a part of the picture.
    mutating func heading(_ text: String, _ detail: String = "") {
        y += 200
        let room = Self.right - Self.margin - PictureText.width(detail, size: 12) - 200
        svg.write(
            PictureText.fitting(text, width: room, size: 13), Self.margin, y, size: 13,
            isBold: true)
        if !detail.isEmpty { svg.write(detail, Self.right, y, .faint, .end) }
        y += 60
    }

    /// Explains an area in the key, once.
    mutating func explain(_ fill: Fill, _ text: String) { explain(.area(fill), text) }

    /// Explains a line in the key, once.
    mutating func explain(_ stroke: Stroke, _ text: String) { explain(.line(stroke), text) }

    /// Explains a mark in the key, once.
    mutating func explain(mark hue: Hue, isFilled: Bool = true, _ text: String) {
        explain(.mark(hue, isFilled: isFilled), text)
    }

    private mutating func explain(_ sign: Sign, _ text: String) {
        guard !key.contains(where: { $0.text == text }) else { return }
        key.append(Entry(sign: sign, text: text))
    }

    private mutating func drawKey() {
        guard !key.isEmpty else { return }
        y += 260
        var x = Self.margin
        for entry in key {
            let text = PictureText.fitting(entry.text, width: 6_000, size: 12)
            let width = 340 + PictureText.width(text, size: 12)
            if x > Self.margin, x + width > Self.right {
                x = Self.margin
                y += 200
            }
            switch entry.sign {
            case .area(let fill):
                svg.rect(
                    x, y - 100, 220, 120, fill,
                    Stroke(fill.hue == .paper ? .rule : fill.hue, width: 8))
            case .line(let stroke): svg.line(x, y - 40, x + 240, y - 40, stroke)
            case .mark(let hue, let isFilled):
                svg.mark(x + 110, y - 40, radius: 50, hue, isFilled: isFilled)
            }
            svg.write(text, x + 290, y, .faint)
            x += width + 180
        }
    }

    /// The whole drawing, as a file of its own.
    mutating func bytes() -> [UInt8] {
        markup(style: "<style>\(Hue.darkStyle)</style>\n")
    }

    /// The drawing as a part of a page that has the style.
    mutating func markup() -> [UInt8] { markup(style: "") }

    private mutating func markup(style: String) -> [UInt8] {
        drawKey()
        y += 240
        // In a page it begins where the text above it does.
        let cut = style.isEmpty ? Self.margin - 40 : 0
        let (left, height) = (SVGWriter.length(cut), SVGWriter.length(y))
        let width = SVGWriter.length(Self.width - 2 * cut)
        let name = name.rawValue
        var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" "
        text += "height=\"\(height)\" viewBox=\"\(left) 0 \(width) \(height)\" role=\"img\" "
        text += "aria-labelledby=\"\(name)-title \(name)-desc\" "
        text += "font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n"
        // Read aloud, a thin space makes two numbers of one.
        text += "<title id=\"\(name)-title\">\(MarkupText.spoken(title))</title>\n"
        text += "<desc id=\"\(name)-desc\">"
        for (place, line) in description.enumerated() {
            text += (place == 0 ? "" : "\n") + MarkupText.spoken(line)
        }
        text += "</desc>\n\(style)"
        text += "<rect width=\"100%\" height=\"100%\" \(Hue.paper.area)/>\n"
        var bytes: [UInt8] = []
        bytes.append(text + svg.patterns)
        bytes.append(copying: svg.bytes.span)
        bytes.append("</svg>\n")
        return bytes
    }
}
