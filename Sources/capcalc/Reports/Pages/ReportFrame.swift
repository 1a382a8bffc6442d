/// What stands around a report in HTML.
package struct ReportFrame {
    /// The version of the program, which the report names.
    let version: String
    /// Whether it is the page of a host, which has style and files itself: then a report is its contents alone.
    let isEmbedded: Bool

    package init(version: String, isEmbedded: Bool = false) {
        self.version = version
        self.isEmbedded = isEmbedded
    }
}
