import Boundary
import CapacityModel
import Options
import Testing

@testable import Program

/// What pictures say is what the answer says.
struct PictureContentTests {
    private static let workshop = "subnets --cidr 172.16.0.0/16 --pods 600 --picture "

    private func desc(_ line: String) throws -> String {
        Drawing(Program.run(line, try PictureTests.files()).text).desc
    }

    static let said: [(picture: String, text: String)] = [
        (
            "address-space",
            "private-a: private subnet of zone a, 172.16.0.0/22, 1,019 usable of 1,024 addresses."
        ),
        ("address-space", "VPC 172.16.0.0/16: 65,536 addresses, 5.0% in subnets."),
        (
            "zones",
            "Zone a, private, 172.16.0.0/22: 780 needed of 1,019 usable addresses (nodes and pods "
        ),
        ("zones", "surge nodes 36, control plane 16, load balancers 8); fits 3×."),
        ("density", "At 2×, 1,200 pods, it needs 546 addresses."),
        ("density", "With no zone lost the subnets hold at most 2,385 pods."),
        ("density", "With 1 zone lost the subnets hold at most 1,590 pods."),
    ]

    @Test(arguments: said)
    func `the workshop's plan is told with the numbers of its table`(
        picture: String, text: String
    ) throws {
        let desc = try desc(Self.workshop + picture)
        #expect(desc.contains(text), "\(desc)")
    }

    @Test func `the parts of a zone's need add up to it, at every density and in every mode`()
        throws
    {
        for mode in ["", " --prefix-delegation", " --custom-networking --pod-cidr 100.64.0.0/16"] {
            for pods in [1, 77, 600, 4_321] {
                let desc = try desc(
                    "subnets --cidr 10.0.0.0/16 --pods \(pods)\(mode) --picture zones")
                let lines = desc.split(separator: "\n").filter { $0.hasPrefix("Zone ") }
                #expect(lines.count >= 6)
                for line in lines {
                    let numbers = Self.numbers(line.split(separator: ": ").last ?? "")
                    // Needed, usable, the parts, and the density that fits.
                    #expect(numbers.dropFirst(2).dropLast().reduce(0, +) == numbers[0], "\(line)")
                }
            }
        }
    }

    private static func numbers(_ text: Substring) -> [Int] {
        let digits = text.filter { $0 != "," }
        return digits.split { !$0.isNumber }.compactMap { Int($0) }
    }

    @Test func `a node is drawn with the addresses of its row`() throws {
        let desc = try desc("node m5.large --format svg")
        let row = Program.run("node m5.large --format csv").lines
        let columns = row[0].split(separator: ",").map { String($0) }
        let cells = row[1].split(separator: ",", omittingEmptySubsequences: false)
        let place = try #require(columns.firstIndex(of: "addresses"))
        #expect(desc.contains("takes \(cells[place]) addresses"), "\(desc)")
    }

    @Test func `no shade is told by its colour alone`() {
        let text = Program.run(Self.workshop + "zones --instance-type m5.large").text
        #expect(text.contains("prefers-color-scheme:dark"))
        #expect(!text.contains("style=\""))
        for pattern in ["zones-diagonal-blue", "zones-cross-purple", "zones-dots-orange"] {
            #expect(text.contains("<pattern id=\"\(pattern)\""))
            #expect(text.contains("url(#\(pattern))"))
        }
    }
}
