/// Where the results of a batch go while it runs.
package struct Output {
    /// Takes bytes, and says whether a reader is left who wants further ones.
    package let put: (_ bytes: [UInt8]) throws(Failure) -> Bool

    package init(put: @escaping (_ bytes: [UInt8]) throws(Failure) -> Bool) { self.put = put }
}
