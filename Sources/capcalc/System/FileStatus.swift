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

    /// How a file is opened.
    enum Access {
        case read, write, append
        /// Written; new, or it is a failure.
        case create
    }
}
