import Options
import Testing

@testable import Program

struct BatchRequestTests {
    struct Case: Sendable {
        let line: String
        let result: String
    }

    private static let form =
        #""hint":"one object per line: {\"id\":7,\"command\":\"subnets\",\"cidr\":[\"10.0.0.0/16\"],\"pods\":600}"}"#

    /// Lines that hold no request, and what is said of each.
    static let wrong: [Case] = [
        Case(
            line: "[1]",
            result: #"null,"exit":65,"error":"line 1: byte 0: expected an object",\#(form)"#),
        Case(
            line: "{",
            result:
                #"null,"exit":65,"error":"line 1: ends after byte 1: expected a key in quotes",\#(form)"#
        ),
        Case(
            line: #"{"id":1 "a"}"#,
            result: #"null,"exit":65,"error":"line 1: byte 8: expected ',' or '}'",\#(form)"#),
        Case(
            line: #"{"id":1}{}"#,
            result:
                #"null,"exit":65,"error":"line 1: byte 8: expected the end of the document",\#(form)"#
        ),
        Case(
            line: #"{"id":01}"#,
            result: #"null,"exit":65,"error":"line 1: byte 7: expected ',' or '}'",\#(form)"#),
        Case(line: #"{"id":1}"#, result: #"1,"exit":64,"error":"no command is given",\#(form)"#),
        Case(
            line: #"{"command":5}"#,
            result: #"null,"exit":64,"error":"'command' must be a string, not a number",\#(form)"#),
        Case(
            line: #"{"command":"subnet"}"#,
            result:
                #"null,"exit":64,"error":"there is no command 'subnet'","hint":"did you mean 'capcalc subnets'?"}"#
        ),
        Case(
            line: #"{"command":"batch"}"#,
            result:
                #"null,"exit":64,"error":"'batch' is not a command of a request","hint":"one of maxpods, node, types, subnets, check, migrate, tune, table, findings"}"#
        ),
        Case(
            line: #"{"podz":5}"#,
            result:
                #"null,"exit":64,"error":"there is no key 'podz'","hint":"did you mean 'pods'?"}"#),
        Case(
            line: #"{"pods-per-node":5}"#,
            result:
                #"null,"exit":64,"error":"there is no key 'pods-per-node'","hint":"did you mean 'pods_per_node'?"}"#
        ),
        Case(
            line: #"{"comand":"node"}"#,
            result:
                #"null,"exit":64,"error":"there is no key 'comand'","hint":"did you mean 'command'?"}"#
        ),
        Case(
            line: #"{"pods":1,"pods":1}"#,
            result: #"null,"exit":64,"error":"'pods' is given twice","hint":"give it once"}"#),
        Case(
            line: #"{"id":1,"id":1}"#,
            result: #"null,"exit":64,"error":"'id' is given twice","hint":"give it once"}"#),
        Case(
            line: #"{"pods":null}"#,
            result:
                #"null,"exit":64,"error":"'pods' must be a string or a number, not null","hint":"leave out options that you do not set"}"#
        ),
        Case(
            line: #"{"cidr":[["a"]]}"#,
            result: #"null,"exit":64,"error":"'cidr' must be a string or a number, not an array"}"#),
        Case(
            line: #"{"pods":[5]}"#,
            result:
                #"null,"exit":64,"error":"'pods' must be a string or a number, not an array","hint":"\"pods\":5"}"#
        ),
        Case(
            line: #"{"azs":["a","b"]}"#,
            result:
                #"null,"exit":64,"error":"'azs' must be a string or a number, not an array","hint":"\"azs\":\"a,b\""}"#
        ),
        Case(
            line: #"{"cpu":["1","2"]}"#,
            result: #"null,"exit":64,"error":"'cpu' must be a string or a number, not an array"}"#),
        Case(
            line: #"{"pods":{"a":5}}"#,
            result: #"null,"exit":64,"error":"'pods' must be a string or a number, not an object"}"#
        ),
        Case(
            line: #"{"pods":true}"#,
            result: #"null,"exit":64,"error":"'pods' must be a string or a number, not true"}"#),
        Case(
            line: #"{"all":1}"#,
            result:
                #"null,"exit":64,"error":"'all' must be true or false, not a number","hint":"\"all\":true"}"#
        ),
        Case(
            line: #"{"table":"-"}"#,
            result:
                #"null,"exit":64,"error":"'table': '-' is standard input, which holds the requests","hint":"give the path of a file"}"#
        ),
        Case(
            line: #"{"operands":["/dev/stdin"]}"#,
            result:
                #"null,"exit":64,"error":"'operands': '/dev/stdin' is standard input, which holds the requests","hint":"give the path of a file"}"#
        ),
        Case(
            line: #"{"table":"a\u0000b"}"#,
            result:
                #"null,"exit":64,"error":"'table' contains the character \\u0000, which a command line cannot hold"}"#
        ),
    ]

    @Test(arguments: wrong)
    func `what is no request is met with one sentence`(example: Case) throws {
        let results = try BatchTests.run(example.line).lines
        #expect(results == ["{\"id\":" + example.result])
    }

    @Test func `every option is a key of the commands that have it, or is refused with a reason`()
        throws
    {
        let refused: [Options.Option] = [
            .format, .picture, .output, .color, .quiet, .threads, .version, .help,
        ]
        for option in Option.allCases {
            let key = option.key
            #expect(key.utf8.allSatisfy { $0 != UInt8(ascii: "-") })
            let failure = try? BatchKey.option(named: key)
            #expect(refused.contains(option) ? failure == nil : failure == option, "\(key)")
        }
    }

    @Test func `false is not given, and an empty array neither`() throws {
        let line = #"{"command":"maxpods","operands":["t3.medium"]}"#
        let other = #"{"prefix_delegation":false,"command":"maxpods","operands":"t3.medium"}"#
        #expect(try BatchTests.run(line).lines == BatchTests.run(other).lines)
        let empty = try BatchTests.run(#"{"command":"subnets","pods":5,"cidr":[]}"#).lines
        #expect(empty[0].hasPrefix(#"{"id":null,"exit":64,"error":"#), "\(empty)")
    }

    @Test func `a request cut at any byte is an error`() throws {
        let line = Array(
            #"{"id":[1],"command":"maxpods","operands":["t3.medium"],"all":false}"#.utf8)
        for end in 1..<line.count {
            let result = try BatchTests.run(Array(line[..<end])).bytes
            #expect(result.starts(with: Array(#"{"id":null,"exit":65,"error":"line 1: "#.utf8)))
        }
        #expect(try BatchTests.run(line).bytes.starts(with: Array(#"{"id":[1],"exit":0,"#.utf8)))
    }
}
