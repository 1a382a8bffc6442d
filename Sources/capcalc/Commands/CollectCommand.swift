import Boundary
import Options

/// `collect`: a script that asks AWS and Kubernetes, which capcalc itself never does.
enum CollectCommand {
    /// The script, for standard output or `--output`.
    static func run(_ arguments: Arguments) throws(Failure) -> Outcome {
        guard arguments.texts(.output).count < 2 else {
            throw .givenTwice(Option.output.spelling, hint: "collect writes one script")
        }
        let output = arguments.text(.output)
        let script = try script(arguments)
        return Outcome(
            status: .done, output: PathText.bytes(of: script.text),
            file: output == "-" ? nil : output)
    }

    private static func script(_ arguments: Arguments) throws(Failure) -> CollectScript {
        let (vpc, cluster) = (arguments.text(.vpc), arguments.text(.clusterName))
        if let vpc, !ResourceID.isVPC(vpc) {
            throw .usage(
                "--vpc must be the ID of a VPC, not '\(vpc)'", hint: "--vpc vpc-0a1b2c3d4e5f67890")
        }
        // `collect prod`: the name alone is that of the cluster.
        let named = arguments.operands.first.flatMap { ClusterName.isValid($0) ? $0 : nil }
        guard let name = cluster ?? vpc else {
            throw .usage(
                "collect needs the name of the cluster, or the ID of the VPC",
                hint: "capcalc collect --cluster-name \(named ?? "prod") -o collect.sh")
        }
        guard arguments.operands.count < 2 else {
            throw .usage(
                "collect takes one directory, not \(arguments.operands.count)",
                hint: "capcalc collect --cluster-name prod \(arguments.operands[0]) -o collect.sh")
        }
        let directory = arguments.operands.first ?? name
        guard !directory.isEmpty, directory != "-" else {
            throw .usage(
                "collect needs the name of a directory, not '\(directory)'",
                hint: "leave it out: the directory then has the name '\(name)'")
        }
        return CollectScript(
            vpc: vpc, cluster: cluster, region: arguments.text(.region),
            profile: arguments.text(.profile), directory: directory)
    }
}
