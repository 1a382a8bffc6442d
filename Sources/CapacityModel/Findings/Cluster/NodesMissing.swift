/// Pods run on nodes that the documents do not have.
enum NodesMissing {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "Pods run on nodes that are missing from the documents.",
            why: "The documents come from different clusters, or were taken at different times. "
                + "Pods, packing and zones then do not match.",
            cure: "Take kubectl get nodes -o json and kubectl get pods -A -o json at the same "
                + "time, from the same context and without selectors.",
            source: "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_get/"
        )
    }

    static func finding(_ cluster: RunningCluster) -> Finding? {
        let missing = cluster.missingNodes
        guard !missing.isEmpty else { return nil }
        let pods = missing.reduce(0) { $0 + $1.pods }
        let names = missing.map { $0.name }
        return Finding(
            code: .nodesMissing, severity: .warning, subject: Finding.subject(names),
            message: "\(pods.grouped) pod\(pods == 1 ? " runs" : "s run") on "
                + "\(names.count.grouped) node\(names.count == 1 ? " that is" : "s that are") "
                + "missing from the documents",
            hint: "take kubectl get nodes -o json and kubectl get pods -A -o json from the same "
                + "cluster at the same time")
    }
}
