import Testing

@testable import CapacityModel

/// When what ENIs hold is not what the settings of the CNI give: by more than a quarter.
struct HeldAddressesTests {
    struct Case: Sendable {
        let name: String
        let held, least, most: Int
        let isUnexpected: Bool
    }

    static let cases: [Case] = [
        Case(name: "as given", held: 100, least: 100, most: 100, isUnexpected: false),
        Case(name: "a quarter fewer", held: 75, least: 100, most: 100, isUnexpected: false),
        Case(name: "fewer than that", held: 74, least: 100, most: 100, isUnexpected: true),
        Case(name: "a third fewer", held: 66, least: 100, most: 100, isUnexpected: true),
        Case(name: "a quarter more", held: 125, least: 100, most: 100, isUnexpected: false),
        Case(name: "more than that", held: 126, least: 100, most: 100, isUnexpected: true),
        Case(name: "as from full nodes", held: 250, least: 100, most: 200, isUnexpected: false),
        Case(name: "more than full", held: 251, least: 100, most: 200, isUnexpected: true),
        Case(name: "the least is most", held: 125, least: 100, most: 40, isUnexpected: false),
    ]

    @Test(arguments: cases)
    func `a quarter more or fewer is expected`(example: Case) {
        let isUnexpected = HeldAddresses.isUnexpected(
            example.held, least: example.least, most: example.most)
        #expect(isUnexpected == example.isUnexpected, "\(example.name)")
    }
}
