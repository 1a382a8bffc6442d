import Boundary

extension System {
    /// How a file is opened.
    enum Access {
        case read, write, append
        /// Written; new, or it is a failure.
        case create
    }

    /// What is known of a file.
    struct Status {
        let identity: FileIdentity
        let isRegular: Bool
        let isLink: Bool
        let size: Int
        /// How many names it has.
        let links: Int
        let owner: UInt32
        let group: UInt32
        /// The permissions, without the kind of file.
        let mode: UInt32
    }
}
