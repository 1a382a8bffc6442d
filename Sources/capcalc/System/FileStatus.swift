import Boundary

extension System {
    /// What is known of a file.
    struct Status {
        let identity: FileIdentity
        let isRegular: Bool
        let isLink: Bool
        let size: Int
        let links: Int
        let owner: UInt32
        let group: UInt32
        let mode: UInt32
    }
}
