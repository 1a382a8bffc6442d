/// A document that is made while it is read: it takes no memory, however long it is.
struct Document {
    private let head, separator, foot: String
    private let count: Int
    private let element: (Int) -> String
    private var place = 0

    /// - Parameter element: the text of an element by its place.
    init(
        head: String = "", separator: String = "", foot: String = "", count: Int,
        element: @escaping (Int) -> String
    ) {
        self.head = head
        self.separator = separator
        self.foot = foot
        self.count = count
        self.element = element
    }

    /// The next bytes, at least 64 KiB of them unless they are the last; none at the end.
    mutating func next() -> [UInt8] {
        guard place <= count else { return [] }
        var bytes = Array((place == 0 ? head : "").utf8)
        while place < count, bytes.count < 1 << 16 {
            if place > 0 { bytes += separator.utf8 }
            bytes += element(place).utf8
            place += 1
        }
        if place == count, bytes.count < 1 << 16 {
            bytes += foot.utf8
            place += 1
        }
        return bytes
    }

    /// Pods as `kubectl get pods -o json` has them, of some 1.7 kB, thirty on a node.
    static func pods(_ count: Int) -> Document {
        Document(
            head: "{\"items\": [\n", separator: ",\n", foot: "\n]}\n", count: count, element: pod)
    }

    /// ENIs as `aws ec2 describe-network-interfaces` has them, of some 1.5 kB.
    static func interfaces(_ count: Int) -> Document {
        Document(
            head: "{\"NetworkInterfaces\": [\n", separator: ",\n", foot: "\n]}\n", count: count,
            element: interface)
    }

    /// The subnet of `interfaces`.
    static var subnet: Document {
        Document(count: 1) { _ in
            """
            {"Subnets": [{"SubnetId": "subnet-0a", "VpcId": "vpc-0a", "CidrBlock": "10.0.0.0/16", \
            "AvailabilityZone": "eu-west-1a", "AvailableIpAddressCount": 65000}]}

            """
        }
    }

    /// Requests of a batch.
    static func requests(_ count: Int) -> Document {
        Document(count: count) { place in
            """
            {"id":\(place),"command":"subnets","cidr":["10.0.0.0/16"],"pods":600,"instance_type":"m5.large"}

            """
        }
    }

    /// A plan of private /27 one behind the other in three zones, as CSV.
    static func plan(_ count: Int) -> Document {
        Document(head: "name,tier,availability_zone,cidr\n", count: count) { place in
            let zone = ["a", "b", "c"][place % 3]
            return "private-\(place),private,\(zone),\(address(place * 32))/27\n"
        }
    }

    /// Blocks that are in use: every other /28 from the middle of 10.0.0.0/16 on.
    static func avoided(_ count: Int) -> Document {
        Document(count: count) { place in "\(address(1 << 15 + place * 32))/28\n" }
    }

    /// An address of 10.0.0.0/8.
    private static func address(_ place: Int) -> String {
        "10.\(place >> 16 & 255).\(place >> 8 & 255).\(place & 255)"
    }

    private static func pod(_ place: Int) -> String {
        """
        {"apiVersion": "v1", "kind": "Pod", "metadata": {"annotations": {"example.com/note": "plain \\"text\\""},
        "creationTimestamp": "2026-11-20T16:00:00Z", "generateName": "service-7f9c6d5b8-",
        "labels": {"app": "service", "pod-template-hash": "7f9c6d5b8"}, "name": "service-7f9c6d5b8-\(place)",
        "namespace": "team-a", "ownerReferences": [{"apiVersion": "apps/v1", "blockOwnerDeletion": true,
        "controller": true, "kind": "ReplicaSet", "name": "service-7f9c6d5b8", "uid": "00000000-0000-4000"}],
        "resourceVersion": "20000000", "uid": "00000000-0001-4000-8000-000000000000"},
        "spec": {"containers": [{"env": [{"name": "SETTING", "value": "https://service.example.com:8443/path"}],
        "image": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:v1.2.3", "imagePullPolicy": "IfNotPresent",
        "livenessProbe": {"failureThreshold": 3, "httpGet": {"path": "/healthz", "port": 8080, "scheme": "HTTP"}},
        "name": "app", "resources": {"requests": {"cpu": "250m", "memory": "512Mi"}},
        "volumeMounts": [{"mountPath": "/var/run/secrets", "name": "kube-api-access", "readOnly": true}]}],
        "dnsPolicy": "ClusterFirst", "enableServiceLinks": true, "nodeName": "node-\(place / 30)", "priority": 0,
        "restartPolicy": "Always", "schedulerName": "default-scheduler", "serviceAccountName": "default",
        "tolerations": [{"effect": "NoExecute", "key": "node.kubernetes.io/not-ready", "operator": "Exists"}]},
        "status": {"conditions": [{"lastTransitionTime": "2026-11-20T16:00:00Z", "status": "True", "type": "Ready"}],
        "hostIP": "10.0.0.9", "phase": "Running", "podIP": "\(address(place))", "qosClass": "Burstable",
        "startTime": "2026-11-20T16:00:00Z"}}
        """
    }

    private static func interface(_ place: Int) -> String {
        let addresses = (6 * place..<6 * place + 6).map {
            "{\"Primary\": \($0 % 6 == 0), \"PrivateIpAddress\": \"\(address($0))\"}"
        }
        let node = "i-0\(place / 3)"
        return """
            {"Attachment": {"AttachTime": "2026-11-20T16:00:00+00:00", "AttachmentId": "eni-attach-0\(place)",
            "DeleteOnTermination": true, "DeviceIndex": \(place % 3), "InstanceId": "\(node)",
            "InstanceOwnerId": "123456789012", "Status": "attached"}, "AvailabilityZone": "eu-west-1a",
            "Description": "aws-K8S-\(node)",
            "Groups": [{"GroupId": "sg-0123456789abcdef0", "GroupName": "eks-cluster-sg-prod"}],
            "InterfaceType": "interface", "Ipv6Addresses": [], "MacAddress": "0a:00:00:00:00:01",
            "NetworkInterfaceId": "eni-0\(place)", "OwnerId": "123456789012",
            "PrivateDnsName": "ip-10-0-0-9.eu-west-1.compute.internal", "PrivateIpAddress": "10.0.0.9",
            "PrivateIpAddresses": [\(addresses.joined(separator: ", "))],
            "RequesterManaged": false, "SourceDestCheck": true, "Status": "in-use", "SubnetId": "subnet-0a",
            "TagSet": [{"Key": "cluster.k8s.amazonaws.com/name", "Value": "prod"}], "VpcId": "vpc-0a"}
            """
    }
}
