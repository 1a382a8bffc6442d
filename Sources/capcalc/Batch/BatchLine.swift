/// A line of a batch that holds a request.
struct BatchLine: Equatable {
    /// The number of the line in its document, from 1 on.
    let number: Int
    /// The line without its end; `nil` where it is longer than any request.
    let bytes: [UInt8]?

    /// The most bytes that a line may have: a request with all that a command takes has far fewer.
    static var longest: Int { 1 << 20 }
}
