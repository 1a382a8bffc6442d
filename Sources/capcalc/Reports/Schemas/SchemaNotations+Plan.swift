/// The schemas of plans, in their notation.
extension SchemaNotations {
    static let question = """
        cidr: [cidr] exclude: [cidr] avoid: [cidr] service_cidr: cidr?
        pods: count ec2_instances: count? fargate_pods: count density: [number] require: number
        azs: [text] tolerate_az_loss: count
        surge: count? "nodes; null where it is a percentage" surge_percent: count?
        instance_type_assumed: flag
        node_group: [node-group] spoiled_blocks_percent: count?
        control_plane_subnets: flag control_plane_addresses: count load_balancer_addresses: count
        public_addresses: count endpoints: count cluster_name: text?
        reserve: {@tier: count}

        """

    static let planQuestion = """
        pod_cidr: [cidr] no_public: flag existing: [cidr] future_azs: count sizing: sizing

        """

    static let groupSurge = "surge?: count? surge_percent?: count? "

    static let groupSettings = """
        instance_type: text prefix_delegation: flag custom_networking: flag
        max_eni: count? cni_version: text?
        max_pods: count? "the kubelet's" max_pods_expression?: text
        pods_per_node: count? daemonset_pods: count cpu_m: count "thousandths of a core"
        memory_bytes: count volumes: count security_group_pods: flag
        daemonset_cpu_m: count daemonset_memory_bytes: count
        warm_eni_target: count warm_ip_target: count? minimum_ip_target: count?
        warm_prefix_target: count addresses_per_node: count?
        os: "linux" | "windows" | "bottlerocket" ip_family: "ipv4" | "ipv6"
        host_network_pods: count? extra_addresses_per_node: count reserved_enis: count?
        reserved_volumes: count? pods_per_core: count?
        """

    static let plan = """
        node: planned-node "of the first node group"
        node_groups: [planned-group]
        projection: [projection]
        subnets: [subnet]
        holds: {
            pods: count pods_one_zone_lost: count pods_two_zones_lost: count pods_half_full: count
            binding: tier?
        }
        service_cidr: {
            wanted: cidr? cidr: cidr? source: "given" | "eks-default" | "proposed" ?
        }
        free: [cidr] free_addresses: count? vpc: [cidr]
        vpc_percent: number? "of the VPC's addresses that planned subnets take"
        planned_density: number? pod_cidr: [cidr]
        future: [{tier: tier future_zone: count cidr: cidr}]
        changes: [{
            change: change name: text tier: tier availability_zone: text cidr: cidr
            previous_cidr: cidr?
        }]
        spoiled_blocks: {
            percent: count nodes_per_az: count pods: count fits: fits
            smallest: [{tier: tier subnets: count length: count}]
        }?
        cures: [cure | variant-cure | block-cure | mode-cure]
        uncounted_daemonsets: {
            daemonset_pods: count tier: tier needed: count needed_with_them: count
            smallest: sizes smallest_with_them: sizes
        }?
        smaller_warm_pool: {
            warm_ip_target: count minimum_ip_target: count pods_half_full: count?
        }?
        quotas: [{quota: quota planned: count required: count standard: count maximum: count?}]
        explanation?: [{what: text arithmetic: text source: text?}]

        """

    static let verdict = """
        answer: answer pods: count "at most, with the tolerated zones lost"
        density: number? "the largest that fits"
        limited_by: "blocks" | "service-cidr" | "quota" | "today" | tier ?

        """

    static let verdictOfChange = """
        before?: {
            answer: answer pods: count density: number?
            limited_by: "blocks" | "service-cidr" | "quota" | "today" | tier ?
        }
        is_worse?: flag
        zones?: [{
            availability_zone: text tier: tier? before: number? after: number? is_worse: flag
        }]

        """

    static let beyond = """
        beyond?: {
            needed_addresses: count? free_addresses: count? is_pod_cidr: flag?
            pods_with_further_subnets: count?
            further_subnets: [{name: text tier: tier availability_zone: text cidr: cidr}]
        }
        """

    static let plannedNode = """
        instance_type: text? network_mode: mode? max_pods: count? pods: count?
        addresses: count? private_addresses: count? pod_addresses: count?
        binding: limit? "what limits the pods of a node"
        pods_per_vcpu: count? "where this limits them"

        """

    static let plannedGroup = """
        today?: {
            nodes: count workload_pods: count addresses: count network_interfaces: count
            measured_nodes: count "whose ENIs say what they take"
        }
        other_instance_types: [text] pods_without_custom_networking: count?
        """

    static let projection = """
        density: number pods: count pods_per_az: count nodes_per_az: count surge_per_az: count
        needed_private: count needed_pod: count needed_public: count needed_control_plane: count
        fits: flag survives_zone_loss: flag "of any one zone" failing_zones: [text]
        least_pods_per_node: count
        node_groups: [{name: text pods_per_az: count nodes_per_az: count surge_per_az: count}]
        zones?: [{
            availability_zone: text pods: count nodes: count surge: count
            needed_private: count needed_pod: count
        }]
        network_address_usage: count? network_interfaces: count? needs: [need]
        """

    static let need = """
        tier: tier availability_zone: text "the zone that needs most"
        addresses: count prefixes: count
        nodes: [{
            node_group: text nodes: count
            addresses: count "of so many nodes as of_nodes says" of_nodes: count
        }]
        fargate_pods: count allowances: {@part: count} smallest: sizes
        """

    static let sizes = """
        subnets: count "all but the last are /16" length: count "of the last"
        """

    static let subnet = """
        name: text tier: tier availability_zone: text cidr: cidr addresses: count
        usable_addresses: count needed: {*: count} "of the zone and tier, by density"
        fits: fits zone_usable_addresses: count
        needed_percent: count? "of zone_usable_addresses, at the largest density"
        prefix_reservations: [cidr]
        """

    static let cure = """
        cure: "further-subnets" fits: flag tier: tier length: count
        free: [cidr] "empty where no room is known"
        new_cidr: cidr? "a block that the VPC gets for them"
        zones: [text] density: number options: text "of check, empty where nothing is free"
        """

    static let blockCure = """
        cure: "further-cidr-blocks" fits: flag cidr: [cidr] pod_cidr: [cidr]
        density: number options: text "of subnets"
        """

    static let modeCure = """
        cure: "network-mode" fits: flag variant: variant
        density: number options: text "of subnets"
        """

    static let variantCure = """
        cure: variant fits: flag
        nodes: [{nodes: count addresses_per_node: count "at most" addresses: count}]
        allowances: count needed: count needed_now: count pod_subnets: sizes?
        availability_zone: text "that the numbers are of" fargate_pods: count
        pods_per_node_limits: [{pods_without_vcpu_limit: count? max_pods: count?}]
        density: number options: text "of check"
        """
}
