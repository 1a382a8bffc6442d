import Boundary
import CapacityModel
import Options
import Reports

extension Files {
    /// What messages call a file.
    static func name(of path: String) -> String {
        path == "-" ? ReadDocument.standardInput : PathText.shown(path)
    }

    /// The most that is read of a file at once: a device may have no end.
    private static var mostBytes: Int { 64 << 20 }

    /// A file, or standard input for `-`, to be read piece by piece.
    ///
    /// - Parameter isOfCluster: whether a directory of its documents could stand in its place.
    func stream(_ path: String, isOfCluster: Bool = false) throws(Failure) -> ByteSource {
        .file(try file(path, isOfCluster))
    }

    private func file(_ path: String, _ isOfCluster: Bool) throws(Failure) -> OpenFile {
        do {
            return try open(path)
        } catch {
            guard let near = nearestFile(to: path) else {
                let hint = isOfCluster && error.isMissing ? Self.directoryHint(for: path) : nil
                throw Self.failure(path, Fault(reason: error.reason, hint: error.hint ?? hint))
            }
            throw Self.failure(
                path, Fault(reason: error.reason, hint: "did you mean '\(PathText.shown(near))'?"))
        }
    }

    /// The file of the same directory whose name is nearest to that of one that is not there; `nil` where none
    /// is near, or the file is there.
    private func nearestFile(to path: String) -> String? {
        let name = path.split(separator: "/").last.map { String($0) } ?? ""
        let start = String(path.dropLast(name.count))
        guard path.hasSuffix(name), let names = try? names(start.isEmpty ? "." : start),
            !names.contains(name)
        else { return nil }
        let files = names.filter { $0 != "." && $0 != ".." }.sorted()
        return Suggestion.nearest(to: name, among: files).map { start + $0 }
    }

    static func failure(_ path: String, _ fault: Fault) -> Failure {
        Failure(
            .noInput, "cannot read \(name(of: path)): \(fault.reason)",
            hint: fault.hint ?? ResourceID.hint(for: path) ?? blockHint(for: path))
    }

    /// What fills a directory that is not there, in whose place a file would have an ending.
    private static func directoryHint(for path: String) -> String? {
        let name = path.hasSuffix("/") ? String(path.dropLast()) : path
        guard ClusterName.isValid(name), !name.utf8.contains(UInt8(ascii: ".")),
            ResourceID.hint(for: path) == nil
        else { return nil }
        return "capcalc collect --cluster-name \(name) -o collect.sh && sh collect.sh writes the "
            + "documents of a cluster into \(name)"
    }

    /// What to type instead of a block that stands where a file should, as behind `--private A B`.
    private static func blockHint(for path: String) -> String? {
        (try? CIDRBlock(parsing: path)).map { "a subnet needs its option: --private=\($0)" }
    }

    /// The bytes of a file, or of standard input for `-`.
    func bytes(_ path: String) throws(Failure) -> [UInt8] {
        var source = try stream(path)
        var bytes: [UInt8] = []
        do throws(Fault) {
            while true {
                let piece = try source.next(atMost: 1 << 16)
                guard !piece.isEmpty else { return bytes }
                bytes += piece
                guard bytes.count <= Self.mostBytes else {
                    throw Fault(reason: "it is larger than \(Self.mostBytes >> 20) MiB")
                }
            }
        } catch {
            throw Self.failure(path, error)
        }
    }

    /// The table of instance types in a file.
    func instanceTable(_ path: String) throws(Failure) -> InstanceTable {
        let bytes = try bytes(path)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if bytes.dropFirst(start).first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            throw Failure(
                .badInput,
                "\(Self.name(of: path)) is JSON, but a table of instance types is CSV",
                hint:
                    "create a table from the output of aws ec2 describe-instance-types: capcalc "
                    + "table update FILE -o table.csv")
        }
        do throws(InstanceTableError) {
            return try InstanceTable(csv: bytes)
        } catch {
            let column = error.column.map { " column \($0.number) (\($0.rawValue)):" } ?? ""
            throw Failure(
                .badInput, "\(Self.name(of: path)):\(error.line):\(column) \(error.reason)",
                hint: "capcalc types --format csv writes a table in this form")
        }
    }

    /// The same files, but not standard input, where the requests of a batch come from, by whatever
    /// name it is opened.
    var withoutStandardInput: Files {
        Files(names: names) { path throws(Fault) in
            guard path != "-" else { throw .standardInput }
            let file = try self.open(path)
            if let identity = file.identity, identity == self.standardInput { throw .standardInput }
            return file
        }
    }
}

extension Fault {
    fileprivate static var standardInput: Fault {
        Fault(
            reason: "it is standard input, which holds the requests",
            hint: "give the path of another file")
    }
}
