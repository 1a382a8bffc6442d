/// Text that names settings without spelling them, so that each reader sees them as they are written
/// where the question came from.
///
/// It is written as text is: `"plan at most \(.podsPerNode, 5), or raise \(.maxPods)"`.
public struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// A piece of a phrase.
    public enum Part: Sendable, Hashable {
        /// Words that stand for themselves.
        case text(String)
        /// A setting, and the value to give it where there is one.
        case setting(Setting, value: String?)
        /// A setting that is given several times, and its values: at least one.
        case settings(Setting, values: [String])
        /// Another question to ask.
        case inquiry(Inquiry)
    }

    /// The parts in their order; no two texts stand side by side.
    public private(set) var parts: [Part]

    /// Words that name no setting.
    public init(_ text: String) {
        parts = text.isEmpty ? [] : [.text(text)]
    }

    /// Words that name no setting.
    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// What was interpolated.
    public init(stringInterpolation interpolation: StringInterpolation) {
        self = interpolation.phrase
    }

    /// One phrase behind another.
    public static func + (left: Phrase, right: Phrase) -> Phrase {
        var phrase = left
        for part in right.parts { phrase.append(part) }
        return phrase
    }

    /// The phrase as text.
    ///
    /// - Parameter spell: how a setting with its value, or a question, is written.
    public func text(_ spell: (Part) -> String) -> String {
        var text = ""
        for part in parts {
            if case .text(let words) = part { text += words } else { text += spell(part) }
        }
        return text
    }

    private mutating func append(_ part: Part) {
        guard case .text(let further) = part else { return parts.append(part) }
        if further.isEmpty { return }
        if case .text(let words)? = parts.last {
            parts[parts.count - 1] = .text(words + further)
        } else {
            parts.append(part)
        }
    }

    /// Collects what stands between the quotes.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var phrase = Phrase("")

        /// A phrase to be filled.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Words between interpolations.
        public mutating func appendLiteral(_ text: String) {
            phrase.append(.text(text))
        }

        /// A value as it describes itself.
        public mutating func appendInterpolation<Value: CustomStringConvertible>(_ value: Value) {
            phrase.append(.text(value.description))
        }

        /// A setting by its name alone.
        public mutating func appendInterpolation(_ setting: Setting) {
            phrase.append(.setting(setting, value: nil))
        }

        /// A setting with the value to give it.
        public mutating func appendInterpolation<Value: CustomStringConvertible>(
            _ setting: Setting, _ value: Value
        ) {
            phrase.append(.setting(setting, value: value.description))
        }

        /// A setting that is given several times, with a value for each: at least one.
        public mutating func appendInterpolation(_ setting: Setting, each values: [String]) {
            phrase.append(.settings(setting, values: values))
        }

        /// Another question to ask.
        public mutating func appendInterpolation(ask inquiry: Inquiry) {
            phrase.append(.inquiry(inquiry))
        }

        /// A block behind what it is called.
        mutating func appendInterpolation(_ named: NamedBlock) {
            switch named.role {
            case .vpc: appendInterpolation(Setting.vpcBlock)
            case .pods: appendInterpolation(Setting.podBlock)
            case .avoided(name: nil): appendInterpolation(Setting.avoidedBlock)
            case .avoided(let name?), .subnet(let name): appendLiteral(name)
            }
            appendLiteral(" \(named.block)")
        }

        /// A phrase inside another.
        public mutating func appendInterpolation(_ phrase: Phrase) {
            for part in phrase.parts { self.phrase.append(part) }
        }
    }
}
