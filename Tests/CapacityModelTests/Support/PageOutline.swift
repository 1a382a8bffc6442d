/// A document in HTML read back, the slow and obvious way: its elements, their attributes and texts.
struct PageOutline {
    struct Element {
        let name: String
        let attributes: String
        var text = ""
    }

    private(set) var elements: [Element] = []
    /// What is wrong with the document; empty where every element is closed.
    private(set) var faults: [String] = []

    init(_ document: String) {
        guard document.hasPrefix("<!DOCTYPE html>\n") else {
            faults.append("no document type")
            return
        }
        var open: [Int] = []
        var rest = document.dropFirst("<!DOCTYPE html>".count)
        while let start = rest.firstIndex(of: "<") {
            let words = Drawing.unescaped(String(rest[..<start]))
            for place in open { elements[place].text += words }
            rest = rest[start...].dropFirst()
            guard let end = rest.firstIndex(of: ">") else {
                faults.append("an element that does not end")
                return
            }
            let tag = String(rest[..<end])
            rest = rest[end...].dropFirst()
            if tag.hasPrefix("/") {
                let last = open.popLast().map { elements[$0].name }
                if last != String(tag.dropFirst()) { faults.append("<\(tag)> ends \(last ?? "")") }
                continue
            }
            let name = String(tag.prefix { $0 != " " && $0 != "/" })
            elements.append(Element(name: name, attributes: String(tag.dropFirst(name.count))))
            if name != "meta", !tag.hasSuffix("/") { open.append(elements.count - 1) }
            if name == "style" || name == "script" { rest = rest.drop { $0 != "<" } }
        }
        if !open.isEmpty { faults.append("open: \(open.map { elements[$0].name })") }
    }

    /// The elements of a name.
    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// The texts of the elements of a name.
    func texts(_ name: String) -> [String] { all(name).map { $0.text } }

    /// The values of an attribute.
    func values(of attribute: String) -> [String] {
        elements.compactMap { element in
            element.attributes
                .split(separator: " \(attribute)=\"", omittingEmptySubsequences: false)
                .dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
        }
    }
}
