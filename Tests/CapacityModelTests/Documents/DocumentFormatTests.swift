import Testing

@testable import Program

/// What was given instead of JSON, told by its first bytes.
struct DocumentFormatTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let format: DocumentFormat?

        init(_ text: String, _ format: DocumentFormat?) {
            self.init(bytes: Array(text.utf8), format)
        }

        init(bytes: [UInt8], _ format: DocumentFormat?) {
            self.bytes = bytes
            self.format = format
        }

        var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
    }

    static let cases: [Case] = [
        Case("", nil),
        Case(" \n\t", nil),
        Case("{\"a\": 1}", nil),
        Case("hello", nil),
        Case(bytes: [0x1F, 0x8B, 0x08], .gzip),
        Case(bytes: [0x1F], nil),
        Case(bytes: [0x50, 0x4B, 0x03, 0x04], .terraformPlan),
        Case(bytes: [0xFF, 0x00], .utf16),
        Case("apiVersion: v1\nkind: List\n", .yaml),
        Case("  apiVersion: v1", .yaml),
        Case("\n\napiVersion: v1", .yaml),
        Case("- apiVersion: v1", .yaml),
        Case("items:\r\n- a", .yaml),
        Case("---\na: 1", .yaml),
        Case("--- a", .yaml),
        Case("---------\n", .table),
        Case("| DescribeSubnets |", .table),
        Case("+------+", .table),
        Case("SUBNETS\tTrue\t251", .text),
        Case("NAME   READY", .columns),
        Case("YES  3 private /22 hold 600 pods\n", .report),
        Case("TIGHT  holds 600 pods", .report),
        Case("<!DOCTYPE html>\n", .report),
        Case("TUNE  11 nodes", .report),
        Case("<?xml version=\"1.0\"?>", .written("XML, such as a JUnit report")),
        Case("# TYPE capcalc_fits gauge\n", .written("metrics for Prometheus")),
        Case("# Subnets for 20 pods at 1x, by capcalc\ncidr =", .written("an export of capcalc")),
        Case("# Subnets for 20 pods\n\nresource \"aws_subnet\" \"a\" {\n", .terraformSource),
        Case("::error title=a::b", .written("annotations for GitHub")),
        Case("<svg xmlns=\"http://www.w3.org/2000/svg\">", .written("a picture")),
        Case("NO MATCH", .columns),
        Case("Name   READY", nil),
        Case("resource \"aws_subnet\" \"a\" {\n", .terraformSource),
        Case("# a comment\n  module \"vpc\" {\n", .terraformSource),
    ]

    @Test(arguments: cases)
    func `a form is told by its first bytes`(example: Case) {
        #expect(DocumentFormat(example.bytes) == example.format)
    }
}
