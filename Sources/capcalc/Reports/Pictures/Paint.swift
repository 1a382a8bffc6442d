/// The colours of pictures: those of Okabe and Ito, which colour-blind readers tell apart
/// (<https://jfly.uni-koeln.de/color/>), as a tint for areas and a strong shade for lines and text.
enum Hue: String, CaseIterable {
    case blue, green, orange, purple, vermilion, yellow, grey, ink, faint, rule, paper

    /// The tint and the strong shade on white paper, and the same on a dark screen.
    var shades: (tint: String, strong: String, darkTint: String, darkStrong: String) {
        switch self {
        case .blue: ("#cfe3f2", "#0072b2", "#123d5a", "#56b4e9")
        case .green: ("#cfebe0", "#007a5a", "#0e4536", "#3fcfa5")
        case .orange: ("#fbe2b4", "#a86400", "#523808", "#f0b040")
        case .purple: ("#f0d8e6", "#a0457a", "#4c263e", "#e0a3c8")
        case .vermilion: ("#f9d5c2", "#c44900", "#5a2812", "#ff8f62")
        case .yellow: ("#f8f1b4", "#7d7200", "#464108", "#f0e442")
        case .grey: ("#e8eaed", "#6b7280", "#2b3139", "#9aa3af")
        case .ink: ("#1b1f24", "#1b1f24", "#e8eaed", "#e8eaed")
        case .faint: ("#57606a", "#57606a", "#a8b0ba", "#a8b0ba")
        case .rule: ("#d0d7de", "#d0d7de", "#3a424c", "#3a424c")
        case .paper: ("#ffffff", "#ffffff", "#15191e", "#15191e")
        }
    }

    /// The rules of a dark screen; paper and `rsvg-convert` take the attributes, which are those of white
    /// paper.
    static var darkStyle: String {
        var rules = "@media screen and (prefers-color-scheme:dark){"
        for hue in allCases {
            let (name, shades) = (hue.rawValue, hue.shades)
            rules += ".cc-f-\(name){fill:\(shades.darkTint)}"
            rules += ".cc-t-\(name){fill:\(shades.darkStrong)}"
            rules += ".cc-l-\(name){stroke:\(shades.darkStrong)}"
        }
        return rules + "}"
    }

    /// The attributes of an area in the tint.
    var area: String { "class=\"cc-f-\(rawValue)\" fill=\"\(shades.tint)\"" }
    /// The attributes of text and marks in the strong shade.
    var text: String { "class=\"cc-t-\(rawValue)\" fill=\"\(shades.strong)\"" }
    /// The attributes of a line in the strong shade.
    var line: String { "class=\"cc-l-\(rawValue)\" stroke=\"\(shades.strong)\"" }
}

/// What tells areas apart beside their colour.
enum Texture: String {
    case plain, diagonal, falling, dots, cross, level, upright

    /// The lines of a tile of 6 by 6.
    var path: String {
        switch self {
        case .plain: ""
        case .diagonal: "M-1 1L1 -1M0 6L6 0M5 7L7 5"
        case .falling: "M-1 5L1 7M0 0L6 6M5 -1L7 1"
        case .dots: "M1.5 1.5h.8M4.5 4.5h.8"
        case .cross: "M0 0L6 6M6 0L0 6"
        case .level: "M0 3H6"
        case .upright: "M3 0V6"
        }
    }
}

/// How an area is filled.
struct Fill: Equatable {
    let hue: Hue
    let texture: Texture

    init(_ hue: Hue, _ texture: Texture = .plain) {
        self.hue = hue
        self.texture = texture
    }

    /// The last part of the name of its pattern.
    var name: String { "\(texture.rawValue)-\(hue.rawValue)" }
}

/// How a line is drawn.
struct Stroke {
    let hue: Hue
    /// Tenths of a unit.
    var width = 10
    /// The lengths of dashes and gaps; empty for a solid line.
    var dashes = ""

    init(_ hue: Hue, width: Int = 10, dashes: String = "") {
        self.hue = hue
        self.width = width
        self.dashes = dashes
    }
}
