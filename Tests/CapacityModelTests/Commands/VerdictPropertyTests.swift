import Boundary
import Testing

@testable import Program

/// A verdict is the conclusion of the numbers below it, whatever was asked.
struct VerdictPropertyTests {
    @Test func `no verdict contradicts a number below it`() throws {
        var random = SeededGenerator(seed: 104)
        var answers: [String: Int] = [:]
        for _ in 0..<400 {
            let line = Self.request(&random)
            let outcome = Program.run(line + " --format json")
            guard [.done, .answerIsNo].contains(outcome.status) else { continue }
            let answer = try #require(JSONTree(outcome.text), "\(line)")
            guard answer["verdict"] != .null else { continue }
            let word = answer["verdict"]["answer"].text ?? ""
            answers[word, default: 0] += 1
            let table = Program.run(line + " --format table --color never")
            #expect(table.status == outcome.status, "\(line)")
            // Without subnets the table has nothing to say.
            #expect(
                table.text.isEmpty && word == "no"
                    || table.text.hasPrefix(word.uppercased() + "  "),
                "\(line)")
            Self.expectConsistent(answer, outcome.status, line)
        }
        for word in ["yes", "tight", "no"] {
            #expect(answers[word, default: 0] >= 20, "\(answers)")
        }
    }

    private static func request(_ random: inout SeededGenerator) -> String {
        func any(_ texts: [String]) -> String {
            texts[Int.random(in: 0..<texts.count, using: &random)]
        }
        let isPlan = Bool.random(using: &random)
        var words = [isPlan ? "subnets" : "check"]
        let zones = Int.random(in: 1...4, using: &random)
        let isCustom = Int.random(in: 0..<4, using: &random) == 0
        if isPlan {
            words += [
                "--azs \(zones)", "--cidr \(any(["10.0.0.0/16", "10.0.0.0/20", "10.0.0.0/22"]))",
            ]
            if isCustom {
                words.append("--pod-cidr 100.64.0.0/\(Int.random(in: 16...19, using: &random))")
            }
            if Bool.random(using: &random) { words.append("--no-public") }
        } else {
            for zone in 0..<zones {
                let name = any(["a", "ab", "abc"]).last.map { String($0) } ?? "a"
                let place = zone == 0 ? name : String("abcd".dropFirst(zone).prefix(1))
                let length = Int.random(in: 22...26, using: &random)
                words.append("--private=10.0.\(zone * 8).0/\(length)@\(place)")
                if Bool.random(using: &random) {
                    words.append("--private=10.0.\(zone * 8 + 4).0/25@\(place)")
                }
                if Bool.random(using: &random) {
                    words.append("--public=10.0.\(64 + zone).0/26@\(place)")
                }
                if isCustom {
                    words.append("--pod-subnet=100.64.\(zone * 8).0/\(length - 1)@\(place)")
                }
            }
        }
        words.append(
            "--instance-type \(any(["t3.small", "t3.medium", "m5.large", "c5n.18xlarge"]))")
        words.append(
            "--pods \(Int.random(in: 1...1 << Int.random(in: 1...12, using: &random), using: &random))"
        )
        if isCustom { words.append("--custom-networking") }
        let further: [[String]] = [
            [
                "--prefix-delegation", "--warm-ip-target 2 --minimum-ip-target 8",
                "--warm-eni-target 0",
            ],
            [
                "--density 1", "--density 1,2.5", "--density 1,1.25,8",
                "--density 1,2,3 --require 2",
            ],
            ["--tolerate-az-loss 1", "--tolerate-az-loss 2"],
            ["--surge 0", "--surge 10%", "--surge 40"],
            ["--pods-per-node 4", "--max-pods 10", "--max-eni 2"], ["--daemonset-pods 2"],
            ["--control-plane-addresses 0", "--load-balancer-addresses 60"],
            ["--reserve 20@private", "--reserve 5@public"], ["--strict"],
        ]
        for texts in further where Int.random(in: 0..<3, using: &random) == 0 {
            words.append(any(texts))
        }
        return words.joined(separator: " ")
    }

    private static func expectConsistent(
        _ answer: JSONTree, _ status: Boundary.ExitStatus, _ line: String
    ) {
        let (verdict, holds) = (answer["verdict"], answer["holds"])
        let word = verdict["answer"].text
        let rows = answer["projection"].list
        let fitting = rows.filter { $0["fits"] == .bool(true) }
        let pods = verdict["pods"].number ?? -1
        // Densities are ascending: those that fit come first, and the last of them is named.
        #expect(rows.prefix(fitting.count).allSatisfy { $0["fits"] == .bool(true) }, "\(line)")
        #expect(verdict["density"] == (fitting.last?["density"] ?? .null), "\(line)")
        for row in fitting { #expect(row["pods"].number ?? 0 <= pods, "\(line)") }
        let severities = answer["findings"].list.map { $0["severity"].text }
        if word == "no" || severities.contains("error") {
            #expect(status == .answerIsNo, "\(line)")
        } else if !line.contains("--strict") {
            #expect(status == .done, "\(line)")
        }
        let required = answer["request"]["require"].number ?? 1
        let isRequired = (fitting.last?["density"].number ?? 0) >= required
        if word == "yes" { #expect(fitting.count == rows.count, "\(line)") }
        if word == "tight" { #expect(isRequired && fitting.count < rows.count, "\(line)") }
        if !isRequired { #expect(word == "no", "\(line)") }

        let most = holds["pods"].number ?? -1
        let one = holds["pods_one_zone_lost"].number ?? -1
        let two = holds["pods_two_zones_lost"].number ?? -1
        #expect(most >= one && one >= two && two >= 0, "\(line)")
        let lost = Int(answer["request"]["tolerate_az_loss"].number ?? 0)
        // A density is rounded up to whole pods: the verdict names them where they are one more.
        if lost < 3 {
            let named = [most, one, two][lost]
            #expect(pods == max(named, fitting.last?["pods"].number ?? 0), "\(line)")
            #expect(pods - named <= 1, "\(line)")
        }
        expectSubnets(answer["subnets"].list, rows, line)
    }

    /// Rows of a zone and tier say the same, and no more than its addresses hold.
    private static func expectSubnets(_ subnets: [JSONTree], _ rows: [JSONTree], _ line: String) {
        for subnet in subnets {
            let zone = subnets.filter {
                $0["tier"] == subnet["tier"]
                    && $0["availability_zone"] == subnet["availability_zone"]
            }
            let usable = zone.reduce(0) { $0 + ($1["usable_addresses"].number ?? 0) }
            let fits = subnet["fits"].text ?? ""
            #expect(zone.allSatisfy { $0["fits"] == subnet["fits"] }, "\(line)")
            #expect(zone.allSatisfy { $0["needed"] == subnet["needed"] }, "\(line)")
            let largest = Double(String(fits.dropLast())) ?? 0
            for name in subnet["needed"].names {
                let density = Double(String(name.dropLast())) ?? 0
                if density <= largest {
                    #expect(subnet["needed"][name].number ?? .infinity <= usable, "\(line)")
                }
                let row = rows.first { $0["density"].number == density }
                if row?["fits"] == .bool(true) { #expect(density <= largest, "\(line)") }
            }
        }
    }
}
