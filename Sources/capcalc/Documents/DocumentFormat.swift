import Boundary

/// Forms that a document comes in where JSON was meant, told by their first bytes.
enum DocumentFormat: Equatable {
    case gzip
    case utf16
    case yaml
    /// `--output text` of the AWS CLI.
    case text
    /// `--output table` of the AWS CLI.
    case table
    /// What kubectl prints without `-o`.
    case columns
    /// What capcalc prints for people, as a table or as HTML.
    case report
    /// What capcalc writes for another program, which is none that it reads.
    case written(String)
    /// The configuration of Terraform.
    case terraformSource
    /// A plan as Terraform saves it, which is a zip archive.
    case terraformPlan

    /// The form of bytes that are no JSON and no plan; `nil` where they look like none of these.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x1F, 0x8B]) {
            self = .gzip
            return
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .terraformPlan
            return
        }
        if bytes.prefix(2).contains(0) {
            self = .utf16
            return
        }
        if Self.isTerraform(bytes) {
            self = .terraformSource
            return
        }
        let line = bytes.drop { $0 <= 0x20 }.prefix { $0 != 0x0A && $0 != 0x0D }
        guard let first = line.first else { return nil }
        let word = line.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ":") }
        let isUpper = word.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
        let behind = line.dropFirst(word.count).first
        if let what = Self.written(line) {
            self = .written(what)
        } else if line.starts(with: Array("---".utf8)),
            line.count == 3 || line.dropFirst(3).first == 0x20
        {
            self = .yaml
        } else if first == UInt8(ascii: "|") || line.starts(with: Array("---".utf8))
            || line.starts(with: Array("+--".utf8))
        {
            self = .table
        } else if isUpper, behind == 0x09 {
            self = .text
        } else if Self.isReport(line) {
            self = .report
        } else if isUpper, behind == 0x20 {
            self = .columns
        } else if line.last == UInt8(ascii: ":") && word.count + 1 == line.count
            || line.starts(with: Array("apiVersion: ".utf8))
            || line.starts(with: Array("- ".utf8))
        {
            self = .yaml
        } else {
            return nil
        }
    }

    /// What begins so that capcalc writes and does not read; `nil` for anything else.
    private static func written(_ line: ArraySlice<UInt8>) -> String? {
        let starts: [(start: String, what: String)] = [
            ("<?xml", "XML, such as a JUnit report"), ("# TYPE ", "metrics for Prometheus"),
            ("# Subnets ", "an export of capcalc"),
            ("# No subnets to create ", "an export of capcalc"),
            ("::error", "annotations for GitHub"),
            ("::warning", "annotations for GitHub"), ("::notice", "annotations for GitHub"),
            ("<svg", "a picture"),
        ]
        return starts.first { line.starts(with: Array($0.start.utf8)) }?.what
    }

    /// Whether a report of capcalc begins so.
    private static func isReport(_ line: ArraySlice<UInt8>) -> Bool {
        ["YES  ", "TIGHT  ", "NO  ", "FITS  ", "COMPARE  ", "TUNE  ", "<!DOCTYPE html>"].contains {
            line.starts(with: Array($0.utf8))
        }
    }

    /// Whether the first line that is no comment begins a block of Terraform's language
    /// (<https://developer.hashicorp.com/terraform/language/syntax/configuration>).
    private static func isTerraform(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(1 << 16).split { $0 == 0x0A || $0 == 0x0D }
            .map { $0.drop { $0 <= 0x20 } }
            .first { line in
                !line.isEmpty && line.first != UInt8(ascii: "#")
                    && !line.starts(with: Array("//".utf8))
            }
        guard let line = start else { return false }
        let word = String(
            decoding: line.prefix { $0 > 0x20 && $0 != UInt8(ascii: "{") }, as: UTF8.self)
        let rest = line.dropFirst(word.utf8.count).drop { $0 == 0x20 }.first
        return [
            "resource", "data", "module", "variable", "output", "provider", "locals", "terraform",
        ].contains(word) && (rest == UInt8(ascii: "\"") || rest == UInt8(ascii: "{"))
    }

    /// The refusal of a document in this form, and what makes JSON of it.
    func failure(_ name: String) -> Failure {
        let json = "use JSON output: aws … --output json, kubectl … -o json"
        return switch self {
        case .gzip:
            Failure(
                .badInput, "\(name) is compressed with gzip",
                hint: "gunzip -c FILE | capcalc check -")
        case .utf16:
            Failure(
                .badInput, "\(name) is UTF-16",
                hint: "save it as UTF-8; in PowerShell: | Out-File -Encoding utf8")
        case .yaml: Failure(.badInput, "\(name) is YAML", hint: json)
        case .text: Failure(.badInput, "\(name) is text output of the AWS CLI", hint: json)
        case .table: Failure(.badInput, "\(name) is table output of the AWS CLI", hint: json)
        case .terraformSource:
            Failure(
                .badInput, "\(name) is the source of a Terraform configuration, not a plan",
                hint: "terraform plan -out=plan && terraform show -json plan > tfplan.json, then "
                    + "capcalc check tfplan.json")
        case .terraformPlan:
            Failure(
                .badInput, "\(name) is a zip archive, as a saved Terraform plan is",
                hint: "terraform show -json \(name) > tfplan.json, then capcalc check tfplan.json")
        case .written(let what):
            Failure(
                .badInput, "\(name) is \(what), which check does not read",
                hint: "plans are read as JSON or CSV: capcalc subnets … --format json | capcalc "
                    + "check -")
        case .report:
            Failure(
                .badInput, "\(name) is a report for people",
                hint:
                    "write it for programs, as JSON or CSV: capcalc subnets … --format json | capcalc check -"
            )
        case .columns: Failure(.badInput, "\(name) is table output of kubectl", hint: json)
        }
    }
}
