import CapacityModel
import Testing

struct ExpressionTextErrorTests {
    /// A text, and where and why it is refused.
    static let refused: [(text: String, character: Int, reason: String, hint: String)] = [
        ("", 1, "a value is missing at the end", "max_pods + 2"),
        ("   ", 4, "a value is missing at the end", "max_pods + 2"),
        ("((default_enis -", 17, "a value is missing at the end", "max_pods + 2"),
        (
            "default_enis + fake_variable", 16, "there is no 'fake_variable'",
            "there are default_enis"
        ),
        ("99 - fake_variable", 6, "there is no 'fake_variable'", "there are default_enis"),
        ("true", 1, "the expression gives a bool, not a number", "max_pods > 30 ? 30"),
        ("vcpus > 4", 1, "the expression gives a bool, not a number", "max_pods > 30 ? 30"),
        ("instance_type", 1, "the expression gives a string, not a number", "max_pods > 30"),
        ("\"417\"", 1, "the expression gives a string, not a number", "max_pods > 30"),
        (
            "max_pods < 30.5 ? 1 : 2", 10, "'<' does not take int and double",
            "convert an int to a double first"
        ),
        ("1.5 + 1", 5, "'+' does not take double and int", "convert an int to a double first"),
        ("5.0 % 2.0", 5, "'%' does not take double and double", "both sides"),
        ("1 + true", 3, "'+' does not take int and bool", "both sides"),
        ("true < false ? 1 : 2", 6, "'<' does not take bool and bool", "both sides"),
        ("1 < 2 < 3 ? 1 : 2", 7, "'<' does not take bool and int", "both sides"),
        (
            "max_pods ? 1 : 2", 10,
            "'?' takes a bool and two values of one type, not int ? int : int",
            "max_pods > 30"
        ),
        (
            "true ? 1 : 2.5", 6,
            "'?' takes a bool and two values of one type, not bool ? int : double", "max_pods > 30"
        ),
        ("true ? false ? 1 : 2 : 3", 14, "the ':' of '?' is missing", "condition ? a : b"),
        ("max_pods ? 1", 13, "the ':' of '?' is missing", "condition ? a : b"),
        ("max_pods = 2", 10, "'=' is not an operator", "write =="),
        ("true & true ? 1 : 2", 6, "'&' is not an operator", "write &&"),
        ("true | true ? 1 : 2", 6, "'|' is not an operator", "write ||"),
        ("(1", 3, "a ')' is missing", "close every '('"),
        ("1)", 2, "')' without '('", "max_pods + 2"),
        ("max_pods max_pods", 10, "unexpected 'max_pods' after a value", "max_pods + 2"),
        ("max_pods in [1, 2] ? 1 : 2", 10, "unexpected 'in' after a value", "lists and 'in'"),
        ("[1][0]", 1, "a value is missing before '['", "lists and 'in' are not supported"),
        ("@", 1, "a value is missing before '@'", "max_pods + 2"),
        ("1 + é", 5, "a value is missing before 'é'", "max_pods + 2"),
        ("\"é\" == \"e\" ? é : 1", 14, "a value is missing before 'é'", "max_pods + 2"),
        ("min(1, 2, 3)", 4, "min() takes two values, not 3", "min(a, min(b, c))"),
        ("max(1)", 4, "max() takes two values, not 1", "max(110, max_pods)"),
        ("min + 1", 5, "'min' is a function: '(' is missing", "min(110, max_pods)"),
        ("min(1, true)", 1, "'min' does not take int and bool", "both sides"),
        ("int(true)", 1, "int() does not take a bool", "int(max_pods)"),
        ("max_pods.size()", 10, "'.size' is not supported", "supported for strings: .startsWith()"),
        ("-true ? 1 : 2", 1, "'-' does not take a bool", "-max_pods + 40"),
        ("!max_pods ? 1 : 2", 1, "'!' does not take a int", "!(max_pods > 30)"),
        ("9223372036854775808", 1, "the number has more than 64 bits", "at most 2147483647"),
        ("1u", 1, "the number is not supported", "write it in decimal, without u: 110"),
        ("0x10", 1, "the number is not supported", "write it in decimal, without u: 110"),
        ("12345678901234567.0", 1, "the number has too many digits", "at most 15"),
        ("1e400", 1, "the number has too many digits", "at most 15"),
        ("instance_type == \"m5 ? 1 : 2", 18, "the string is not closed", "\"m5.large\""),
        (
            "instance_type == 'a\\n' ? 1 : 2", 18, "'\\' in a string is not supported",
            "\"m5.large\""
        ),
        // An example of Karpenter's design that its own compiler refuses.
        (
            "min(max(vcpus - 2, 0), 2) * 5 + max(vcpus - 4, 0) * 2.5", 51,
            "'*' does not take int and double", "convert an int to a double first"
        ),
        (
            String(repeating: "(", count: 65) + "1", 65, "parentheses can be at most 64 deep",
            "remove unneeded parentheses"
        ),
        (
            String(repeating: "1+", count: 2_048) + "1", 4_097,
            "an expression has at most 4,096 bytes", "shorten it"
        ),
    ]

    @Test(arguments: refused)
    func `a text that is no expression is refused at its place, with what to write`(
        text: String, character: Int, reason: String, hint: String
    ) {
        do {
            let expression = try MaxPodsExpression(parsing: text)
            Issue.record("\(expression.text) is taken")
        } catch {
            #expect(error.character == character, "\(text)")
            #expect(error.reason == reason)
            #expect(error.hint.hasPrefix(hint), "\(error.hint)")
        }
    }

    @Test func `what CEL takes in other clothes is taken`() throws {
        let network = try Sample.network("m5.large")
        for (text, result) in [
            ("max_pods // of the type", 29), ("\tmax_pods\n+ 2", 31), ("017", 17), ("--5", 5),
            ("---5 + 40", 35), ("2.9", 2), (".5 + 1.0", 1), ("1e2", 100), ("1.5e3", 1_500),
            ("1 + 2 * 3 - 4 / 2 % 3", 5), ("-5 % 3 + 10", 8), ("1--1", 2),
            ("(((((max_pods)))))", 29),
            ("true || 1/0 == 1 ? 5 : 6", 5), ("1/0 == 1 || true ? 5 : 6", 5),
            ("1/0 == 1 && false ? 5 : 6", 6), ("false ? 1/0 : 7", 7),
            ("-9223372036854775808 < 0 ? 1 : 2", 1), ("0.1 + 0.2 > 0.3 ? 1 : 2", 1),
            ("instance_type.startsWith('m5.') && !instance_type.contains(\"metal\") ? 8 : 9", 8),
            ("instance_type.endsWith('.large') ? 8 : 9", 8), ("'' == \"\" ? 1 : 2", 1),
        ] {
            let expression = try MaxPodsExpression(parsing: text)
            #expect(expression.outcome(for: network) == .maxPods(result), "\(text)")
        }
    }
}
