import CapacityModel

/// Templates of kubectl (<https://pkg.go.dev/text/template>) that write the part of Kubernetes' objects that
/// is read here, as JSON: environment variables and user data may hold secrets.
///
/// `printf "%q"` writes texts as Go does. That is JSON for all that Kubernetes takes as a name, an ID, a time or
/// an address; of the rest a text cannot end its quotes, and an escape that JSON has not is refused on reading.
enum CollectTemplates {
    /// The variables of `aws-node` that are read.
    static var variables: [String] { CNIEnvironment.Variable.allCases.map { $0.rawValue } }

    /// Pods: of their annotations that one is there, of their owners the DaemonSets, of their containers
    /// `aws-node`.
    static var pods: String {
        let names = variables.map { "\"\($0)\"" }.joined(separator: " ")
        return #"""
            {"kind":"PodList","items":[
            {{- range $index, $pod := .items}}{{if $index}},{{end}}
            {"metadata":{"name":{{printf "%q" .metadata.name}},"namespace":{{printf "%q" .metadata.namespace}}
            {{- with .metadata.uid}},"uid":{{printf "%q" .}}{{end}}
            {{- with .metadata.deletionTimestamp}},"deletionTimestamp":{{printf "%q" .}}{{end}}
            {{- with .metadata.annotations}}{{with index . "vpc.amazonaws.com/pod-eni" -}}
            ,"annotations":{"vpc.amazonaws.com/pod-eni":"present"}{{end}}{{end}}
            {{- $isOfCNI := false}}{{$comma := ""}},"ownerReferences":[
            {{- range .metadata.ownerReferences}}{{if eq .kind "DaemonSet"}}{{$comma}}{"kind":"DaemonSet"
            {{- if eq .name "aws-node"}}{{$isOfCNI = true}},"name":"aws-node"{{end}}}{{$comma = ","}}{{end}}{{end -}}
            ]},"spec":{"hostNetwork":{{if .spec.hostNetwork}}true{{else}}false{{end}}
            {{- with .spec.nodeName}},"nodeName":{{printf "%q" .}}{{end}}
            {{- if and $isOfCNI (eq .metadata.namespace "kube-system")}},"containers":[
            {{- range .spec.containers}}{{if eq .name "aws-node"}}{"name":"aws-node","image":{{printf "%q" .image}},"env":[
            {{- $comma := ""}}{{range .env}}{{if .value}}{{if eq .name \#(names)}}
            {{- $comma}}{"name":{{printf "%q" .name}},"value":{{printf "%q" .value}}}{{$comma = ","}}{{end}}{{end}}{{end -}}
            ]}{{end}}{{end}}]{{end -}}
            },"status":{"phase":{{with .status.phase}}{{printf "%q" .}}{{else}}""{{end}}
            {{- with .status.podIP}},"podIP":{{printf "%q" .}}{{end}}}}
            {{- end}}
            ]}

            """#
    }

    /// Nodes: of their labels and taints those that are read.
    static var nodes: String {
        let labels = KubernetesDocument.labels.map { "\"\($0)\"" }.joined(separator: " ")
        let taints = KubernetesSpec.taintsOfLeaving.map { "\"\($0)\"" }.joined(separator: " ")
        return #"""
            {"kind":"NodeList","items":[
            {{- range $index, $node := .items}}{{if $index}},{{end}}
            {"metadata":{"name":{{printf "%q" .metadata.name}}
            {{- with .metadata.deletionTimestamp}},"deletionTimestamp":{{printf "%q" .}}{{end}},"labels":{
            {{- $comma := ""}}{{range $key, $value := .metadata.labels}}{{if eq $key \#(labels)}}
            {{- $comma}}{{printf "%q" $key}}:{{printf "%q" $value}}{{$comma = ","}}{{end}}{{end -}}
            }},"spec":{"unschedulable":{{if .spec.unschedulable}}true{{else}}false{{end}}
            {{- with .spec.providerID}},"providerID":{{printf "%q" .}}{{end}},"taints":[
            {{- $comma := ""}}{{range .spec.taints}}{{if eq .key \#(taints)}}
            {{- $comma}}{"key":{{printf "%q" .key}}}{{$comma = ","}}{{end}}{{end -}}
            ]},"status":{"capacity":{
            {{- with .status.capacity}}{{with .pods}}"pods":{{printf "%q" .}}{{end}}{{end -}}
            },"conditions":[
            {{- $comma := ""}}{{range .status.conditions}}{{with .lastHeartbeatTime}}
            {{- $comma}}{"lastHeartbeatTime":{{printf "%q" .}}}{{$comma = ","}}{{end}}{{end -}}
            ]}}
            {{- end}}
            ]}

            """#
    }

    /// NodeClasses of Karpenter and of EKS Auto Mode: their selectors, and the subnets that these have found.
    static func nodeClasses(kind: String) -> String {
        #"""
        {{define "terms"}}[{{range $index, $term := .}}{{if $index}},{{end}}{
        {{- with .id}}"id":{{printf "%q" .}},{{end}}"tags":{
        {{- $comma := ""}}{{range $key, $value := .tags}}{{$comma}}{{printf "%q" $key}}:{{printf "%q" $value}}
        {{- $comma = ","}}{{end}}}}{{end}}]{{end -}}
        {"kind":"\#(kind)List","items":[
        {{- range $index, $class := .items}}{{if $index}},{{end}}
        {"metadata":{"name":{{printf "%q" .metadata.name}}},"spec":{
        {{- with .spec.podSubnetSelectorTerms}}"podSubnetSelectorTerms":{{template "terms" .}},{{end}}
        {{- with .spec.advancedNetworking}}{{with .ipv4PrefixSize -}}
        "advancedNetworking":{"ipv4PrefixSize":{{printf "%q" .}}},{{end}}{{end -}}
        "subnetSelectorTerms":{{template "terms" .spec.subnetSelectorTerms}}},"status":{"subnets":[
        {{- with .status}}{{range $index, $subnet := .subnets}}{{if $index}},{{end}}{"id":{{printf "%q" .id}}}{{end}}{{end -}}
        ]}}
        {{- end}}
        ]}

        """#
    }

    /// NodePools: their names and disruption budgets.
    static let nodePools = #"""
        {"kind":"NodePoolList","items":[
        {{- range $index, $pool := .items}}{{if $index}},{{end}}
        {"metadata":{"name":{{printf "%q" .metadata.name}}},"spec":{"disruption":{"budgets":[
        {{- with .spec.disruption}}{{range $index, $budget := .budgets}}{{if $index}},{{end -}}
        {"nodes":{{printf "%q" .nodes}}}{{end}}{{end -}}
        ]}}}
        {{- end}}
        ]}

        """#
}
