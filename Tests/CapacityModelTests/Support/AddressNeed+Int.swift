import CapacityModel

extension AddressNeed {
    /// A need of numbers as tests count them.
    init(singles: Int, prefixes: Int = 0) {
        self.init(singles: Int64(singles), prefixes: Int64(prefixes))
    }
}
