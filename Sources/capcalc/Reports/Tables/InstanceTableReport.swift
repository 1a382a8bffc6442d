package import CapacityModel
import Writing

/// The answer of `table update`: a table of instance types, which is CSV and nothing else.
package struct InstanceTableReport {
    let types: [InstanceType]

    package init(types: [InstanceType]) {
        self.types = types
    }

    /// The bytes of the table: its names and words need no quotes, and `--table` takes none off.
    package func csv() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(InstanceTableColumn.allCases.map { $0.rawValue }.joined(separator: ","))
        bytes.append(UInt8(ascii: "\n"))
        for type in types {
            for column in InstanceTableColumn.allCases {
                if column != .instanceType { bytes.append(UInt8(ascii: ",")) }
                switch type.value(in: column) {
                case .number(let number): bytes.append(decimal: number)
                case .word(let word): bytes.append(word)
                case nil: continue
                }
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
