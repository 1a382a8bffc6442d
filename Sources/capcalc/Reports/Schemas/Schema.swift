/// What a value of JSON may be, as notations say it.
indirect enum Schema: Equatable, Sendable {
    /// A primitive, the words of an enumeration, or another notation, by its name.
    case named(String)
    /// This text.
    case constant(String)
    case list(Schema)
    case object([SchemaMember])
    case either([Schema])
    /// The same, or `null` where it is not known.
    case orNull(Schema)
}

/// A member of an object.
struct SchemaMember: Equatable, Sendable {
    /// The key; with `@` in front the name of an enumeration, each of whose words is one; `*` for any density
    /// such as `2.5x`.
    let key: String
    /// Whether every object has it.
    let isRequired: Bool
    let schema: Schema
    /// What a reader could not guess; empty where there is nothing.
    let description: String
}
