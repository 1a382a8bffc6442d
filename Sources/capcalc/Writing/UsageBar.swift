/// How full something is: a bar of boxes and the share in percent, in the colours that NetBox gives them.
package struct UsageBar {
    let needed: Int64
    let usable: Int64

    /// - Parameters:
    ///   - needed: what is needed, at least 0.
    ///   - usable: what there is; without any there is no bar.
    package init(_ needed: Int64, of usable: Int64) {
        self.needed = needed
        self.usable = usable
    }

    /// The share in percent, rounded; `nil` where there is nothing.
    package var percent: Int64? {
        usable > 0 ? (needed * 200 + usable) / (2 * usable) : nil
    }

    /// The share in percent; nothing where there is nothing.
    func append(to bytes: inout [UInt8]) {
        guard let percent else { return }
        bytes.append(grouped: percent)
        bytes.append(UInt8(ascii: "%"))
    }

    /// Red from 90% on, and where more is needed than there is; yellow from 75% on
    /// (<https://github.com/netbox-community/netbox/blob/main/netbox/utilities/templatetags/helpers.py>).
    package var colour: Ink.Colour? {
        guard usable > 0 else { return nil }
        return needed * 10 >= usable * 9 ? .red : needed * 4 >= usable * 3 ? .yellow : nil
    }

    /// So many boxes; the last one points beyond the end where more is needed than there is.
    func boxes(_ count: Int) -> String {
        guard usable > 0, count > 0 else { return "" }
        if needed > usable { return String(repeating: "█", count: count - 1) + "►" }
        let full = Int((2 * needed * Int64(count) + usable) / (2 * usable))
        return String(repeating: "█", count: full) + String(repeating: "░", count: count - full)
    }
}
