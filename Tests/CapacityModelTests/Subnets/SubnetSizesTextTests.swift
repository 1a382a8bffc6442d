import CapacityModel
import Testing

struct SubnetSizesTextTests {
    /// Addresses that a zone needs, and the sizes of its subnets in words.
    static let needs: [(addresses: Int64, text: String, withArticle: String)] = [
        (1, "/28", "a /28"),
        (1_019, "/22", "a /22"),
        (65_531, "/16", "a /16"),
        (65_532, "1 × /16 and /28", "1 × /16 and /28"),
        (131_062, "2 × /16", "2 × /16"),
        (99_966_775, "1,525 × /16 and /17", "1,525 × /16 and /17"),
        (100_000_000, "1,526 × /16", "1,526 × /16"),
    ]

    @Test(arguments: needs)
    func `sizes are worded in one way`(need: (addresses: Int64, text: String, withArticle: String))
    {
        let sizes = SubnetSizes(for: AddressNeed(singles: need.addresses), tier: .private)
        #expect("\(sizes)" == need.text)
        #expect(sizes.withArticle == need.withArticle)
    }
}
