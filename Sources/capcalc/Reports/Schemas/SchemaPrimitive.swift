import Writing

/// The values of schemas that are no objects, by their names in notations.
enum SchemaPrimitive {
    private static func type(of name: String) -> String? {
        switch name {
        case "any": ""
        case "text", "cidr", "date", "time", "fits": "string"
        case "count", "integer": "integer"
        case "number": "number"
        case "flag": "boolean"
        case "null": "null"
        default: nil
        }
    }

    /// Whether a name is that of a primitive.
    static func isOne(_ name: String) -> Bool { type(of: name) != nil }

    /// Writes the keywords of a primitive; false where a name is that of none.
    static func write(_ name: String, orNull: Bool, to json: inout JSONWriter) -> Bool {
        guard let type = type(of: name) else { return false }
        if orNull {
            json.array("type", [type, "null"])
        } else if !type.isEmpty {
            json.member("type", type)
        }
        switch name {
        case "cidr": json.member("pattern", #"^([0-9]{1,3}[.]){3}[0-9]{1,3}/[0-9]{1,2}$"#)
        case "date": json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case "time": json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T")
        case "fits": json.member("pattern", "^([0-9]+([.][0-9]+)?x|none)$")
        case "count", "number": json.member("minimum", 0)
        default: break
        }
        return true
    }
}
