/// One step of the arithmetic behind a plan: what it gives, the numbers, and where the rule comes from.
struct ArithmeticLine {
    let what: String
    let arithmetic: String
    let source: String?
}
