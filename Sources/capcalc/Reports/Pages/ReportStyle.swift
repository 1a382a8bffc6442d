/// The style of the document, in the colours of pictures.
enum ReportStyle {
    static var text: String { "\n" + Hue.variables + screen + others + Hue.darkStyle + "\n" }

    /// The rules of narrow screens and of paper.
    private static let others = """
        @media (max-width: 40rem) {
          #report dl {
            display: block;
          }
          #report dd {
            margin: 0 0 .25rem 1rem;
          }
        }
        @media print {
          @page {
            margin: 14mm;
          }
          body {
            font-size: 10pt;
          }
          #report {
            max-width: none;
            padding: 0;
          }
          #report .wide {
            overflow: visible;
          }
          #report .wide > svg {
            min-width: 0;
          }
          #report .wide > svg,
          #report tr,
          #report .finding {
            break-inside: avoid;
          }
          #report h2,
          #report h3,
          #report caption {
            break-after: avoid;
          }
          #report section[aria-labelledby="report-files"],
          #report .finding details,
          #report th button::after {
            display: none;
          }
          #report svg {
            print-color-adjust: exact;
          }
        }

        """
}

extension Hue {
    /// The colours as variables: the strong shades by their names, the tints behind `-tint`.
    fileprivate static var variables: String {
        ":root {\n  color-scheme: light dark;\n\(variables { ($0.tint, $0.strong) })}\n"
            + "@media screen and (prefers-color-scheme: dark) {\n"
            + ":root {\n\(variables { ($0.darkTint, $0.darkStrong) })}\n}\n"
    }

    private static func variables(
        _ choose: ((tint: String, strong: String, darkTint: String, darkStrong: String)) -> (
            tint: String, strong: String
        )
    ) -> String {
        var text = ""
        for hue in allCases {
            let (tint, strong) = choose(hue.shades)
            text += "  --cc-\(hue.rawValue): \(strong);\n  --cc-\(hue.rawValue)-tint: \(tint);\n"
        }
        return text
    }
}
