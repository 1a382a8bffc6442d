import Boundary
import CapacityModel

/// A directory in the place of documents: `capcalc collect` fills one. It stands for its `*.json` files, in the
/// order of their names.
enum DocumentDirectory {
    /// More than a script writes for any cluster; a directory of something else may hold millions.
    static var mostFiles: Int { 1_000 }

    /// The paths of the documents that operands stand for, and names of directories that are not read.
    static func documents(
        of operands: [String], _ files: Files
    ) throws(Failure) -> (paths: [String], skipped: [String]) {
        var (paths, skipped) = ([String](), [String]())
        for operand in operands {
            guard operand != "-", let names = try files.entries(operand) else {
                paths.append(operand)
                continue
            }
            let start = operand.hasSuffix("/") ? operand : operand + "/"
            let shown = names.filter { !$0.hasPrefix(".") }
            let documents = shown.filter { $0.lowercased().hasSuffix(".json") }
            let others = shown.filter { !$0.lowercased().hasSuffix(".json") }
            let name = Files.name(of: operand)
            guard !documents.isEmpty else { throw withoutDocuments(name, others) }
            guard documents.count <= mostFiles else {
                throw Failure(
                    .badInput,
                    "\(name) has \(documents.count.grouped) *.json files: more than "
                        + "\(mostFiles.grouped) are not read",
                    hint: "give the documents of one cluster: aws and kubectl write each list whole"
                )
            }
            paths += documents.map { start + $0 }
            skipped += others.map { start + $0 }
        }
        return (paths, skipped)
    }

    private static func withoutDocuments(_ name: String, _ others: [String]) -> Failure {
        let found =
            others.isEmpty ? "it is empty" : "it has \(listed(others.map { PathText.shown($0) }))"
        let isTerraform = others.contains { $0.hasSuffix(".tf") }
        return Failure(
            .badInput, "the directory \(name) has no *.json files: \(found)",
            hint: isTerraform
                ? "terraform plan -out=plan && terraform show -json plan > plan.json, then capcalc "
                    + "check plan.json"
                : "capcalc collect --cluster-name NAME -o collect.sh, then sh collect.sh \(name), "
                    + "writes the documents of a cluster")
    }

    /// What is said of names that were not read; `nil` where there is none.
    static func remark(on skipped: [String]) -> String? {
        guard !skipped.isEmpty else { return nil }
        let names = listed(skipped.map { PathText.shown($0) })
        return "not read: \(names); of a directory only the *.json files are documents"
    }

    private static func listed(_ names: [String]) -> String {
        let rest = names.count - 3
        return names.prefix(3).joined(separator: ", ")
            + (rest > 0 ? " and \(rest.grouped) more" : "")
    }
}

extension Files {
    /// The names of what a directory has, in the order of their bytes; `nil` for what is no directory.
    fileprivate func entries(_ path: String) throws(Failure) -> [String]? {
        do {
            return try names(path)?.sorted { left, right in
                left.utf8.lexicographicallyPrecedes(right.utf8)
            }
        } catch {
            throw Self.failure(path, error)
        }
    }
}
