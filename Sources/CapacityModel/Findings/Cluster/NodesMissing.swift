/// Pods run on nodes that the documents do not have.
enum NodesMissing {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "Pods of the documents run on nodes that no document has, though others are "
                + "there.",
            why: "The documents are of two clusters, or were taken at different times: then pods, "
                + "packing and zones of the answer do not belong together.",
            cure: "Take kubectl get nodes -o json and kubectl get pods -A -o json together, of the "
                + "same context and without selectors.",
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
                + "\(names.count.grouped) node\(names.count == 1 ? "" : "s") that no document has",
            hint: "take kubectl get nodes -o json and kubectl get pods -A -o json of the same "
                + "cluster, together")
    }
}
