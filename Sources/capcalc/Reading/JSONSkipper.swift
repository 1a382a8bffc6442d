import Boundary

/// Takes a value with all that is in it, without calling itself: a document may be nested deep.
struct JSONSkipper {
    /// How deep the reader stands before the value.
    let floor: Int
    private var depth: Int
    /// A bit for each open container above the floor, set for an object.
    private var objects = SIMD8<UInt64>()

    init(floor: Int) {
        self.floor = floor
        depth = floor
    }

    private var isInObject: Bool {
        @inline(__always) get {
            let place = depth &- floor &- 1
            return objects[place >> 6] & 1 &<< UInt64(truncatingIfNeeded: place) != 0
        }
    }

    mutating func skip(_ reader: inout JSONReader) throws(Failure) {
        while true {
            switch try reader.next() {
            case UInt8(ascii: "{"):
                try open(&reader, isObject: true)
                if try reader.next() != UInt8(ascii: "}") {
                    try key(&reader)
                    continue
                }
            case UInt8(ascii: "["):
                try open(&reader, isObject: false)
                if try reader.next() != UInt8(ascii: "]") { continue }
            case let byte: try reader.skipScalar(byte)
            }
            if try isDone(&reader) { return }
        }
    }

    /// Takes what closes containers behind a value, up to the comma in front of the next one.
    private mutating func isDone(_ reader: inout JSONReader) throws(Failure) -> Bool {
        while depth > floor {
            let byte = try reader.next()
            let isObject = isInObject
            if byte == UInt8(ascii: ",") {
                reader.index += 1
                if isObject { try key(&reader) }
                return false
            }
            guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                throw reader.fault(isObject ? "',' or '}'" : "',' or ']'")
            }
            reader.index += 1
            depth -= 1
        }
        return true
    }

    private mutating func open(_ reader: inout JSONReader, isObject: Bool) throws(Failure) {
        guard depth < JSONReader.deepest else {
            throw reader.fault("at most \(JSONReader.deepest) levels")
        }
        reader.index += 1
        let place = depth - floor
        depth += 1
        if isObject {
            objects[place >> 6] |= 1 &<< UInt64(truncatingIfNeeded: place)
        } else {
            objects[place >> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: place))
        }
    }

    private func key(_ reader: inout JSONReader) throws(Failure) {
        guard try reader.next() == UInt8(ascii: "\"") else {
            throw reader.fault("a key in quotes")
        }
        reader.index += 1
        _ = try reader.skipString()
        guard try reader.next() == UInt8(ascii: ":") else { throw reader.fault("':'") }
        reader.index += 1
    }
}

extension JSONReader {
    /// Takes a value, whatever it is.
    mutating func skipValue() throws(Failure) {
        switch try next() {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            var skipper = JSONSkipper(floor: depth)
            try skipper.skip(&self)
        case let byte: try skipScalar(byte)
        }
        isBehindValue = true
    }

    /// Takes a value, whatever it is, as the bytes that it stands in.
    mutating func bytesOfValue() throws(Failure) -> [UInt8] {
        _ = try next()
        pin = index
        try skipValue()
        let start = pin ?? index
        pin = nil
        return buffer.bytes(start..<index)
    }
}
