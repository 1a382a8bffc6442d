import Boundary
import CapacityModel
import Options
import Testing

@testable import Program

struct DensityArgumentsTests {
    private func densities(_ list: String) throws -> [String] {
        let values: [(option: Options.Option, text: String)] = [(.density, list)]
        let arguments = try Arguments(command: .subnets, operands: [], values: values)
        return arguments.densities.map { $0.description }
    }

    @Test func `densities are sorted, each once, without trailing zeros`() throws {
        #expect(try densities("3,1,2") == ["1", "2", "3"])
        #expect(try densities("1,2.5") == ["1", "2.5"])
        #expect(try densities("2.50,2.5,2.500") == ["2.5"])
        #expect(try densities("1.05,1.5") == ["1.05", "1.5"])
        #expect(try densities("100") == ["100"])
        #expect(try densities("100.00") == ["100"])
    }

    @Test(arguments: [
        "", ",", "1,", "0", "0.99", "100.01", "101", "1.234", "1.", ".5", "1e2", "-1", "+1", "01",
        "1 ", "٢", "1;2", "1.2.3", "99999999999999999999",
        "1,1.01,1.02,1.03,1.04,1.05,1.06,1.07,1.08,"
            + "1.09,1.1,1.11,1.12,1.13,1.14,1.15,1.16",
    ])
    func `what is no density is refused`(list: String) {
        let error = #expect(throws: Failure.self) { try densities(list) }
        #expect(error?.status == .usage)
    }

    @Test func `pods are rounded up, in integers`() throws {
        let half = try #require(Density(hundredths: 250))
        #expect(half.pods(3) == 8)
        #expect(half.pods(4) == 10)
        let hundredth = try #require(Density(hundredths: 101))
        #expect(hundredth.pods(1) == 2)
        #expect(hundredth.pods(100) == 101)
        #expect(Density(hundredths: 99) == nil)
        #expect(Density(hundredths: 10_001) == nil)
    }
}
