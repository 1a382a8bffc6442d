/// The schemas of clusters that run, in their notation.
extension SchemaNotations {
    static let cluster = """
        subnets: [cluster-subnet] nodes: count
        spread: "even" | "as-it-runs" ? "how the demand is spread"
        workload_pods: count? fargate_pods: count
        settings: settings last_heartbeat: time? planned_at: time? packing: [packing]
        beside_nodes: [{
            availability_zone: text tier: tier taken: {@measured-part: count}
            counted: {@part: count}
        }]
        runs_out_first: [text] "zones, the one that runs out first in front"
        zones: [{
            availability_zone: text holds_pods: count density: number workload_pods: count?
            density_of_today: number?
        }]
        """

    static let clusterSubnet = """
        id: text name: text taken_addresses: count? free_addresses: integer?
        available_addresses: count? "by AWS" prefix_reservations: [cidr]
        explicit_reservations: [cidr] blocks: {@block-state: count?} "of 16 addresses"
        score: count? health: health? map: text? blocks_per_character: count?
        reserved_blocks: count purposes: {@purpose: count?}
        holders: [{owner: text? kind: owner addresses: count release: release?}]?
        """

    static let document = #"name: text "its path, or standard input" kind: document-kind"#

    static let packing = """
        instance_type: text nodes: count pods: count daemonset_pods: count
        least: count median: count most: count max_pods: count?
        """

    static let settings = """
        version: {value: text? source: evidence}
        prefix_delegation: {value: flag source: evidence}
        custom_networking: {value: flag source: evidence}
        subnet_discovery: {value: flag source: evidence}
        pod_eni: {value: flag source: evidence} multi_nic: {value: flag source: evidence}
        ipv6: {value: flag source: evidence} max_eni: {value: count? source: evidence}
        warm_eni_target: {value: count source: evidence}
        warm_ip_target: {value: count source: evidence}
        minimum_ip_target: {value: count source: evidence}
        warm_prefix_target: {value: count source: evidence}
        measured_nodes: count "nodes that are counted with what their ENIs hold"
        """

    static let migration = """
        table_edition: date? request: migration-request documents: [document]
        node_groups: [moving-group]
        steps: [{
            stage: stage availability_zone: text tier: tier old_nodes: count new_nodes: count
            needed_addresses: count usable_addresses: count needed_prefixes: count
            whole_blocks: count surely_whole_blocks: count fits: flag
            fits_surely: flag "wherever the addresses of old nodes lie"
        }]
        fits: {@stage-key: flag?}
        verdict: {answer: answer pods: count no_room_at: stage-key? unsure_at: stage-key?}
        allowances: count? fargate_pods: count?
        further_subnets: [{
            availability_zone: text length: count
            cidr: cidr? "null where the VPC has no room or is not known" is_for_prefixes: flag
        }]
        subnets_to_create: [{
            name: text availability_zone: text cidr: cidr in_terraform_plan: flag
            prefix_reservations: [cidr]
        }]
        pod_subnets: [{name: text availability_zone: text cidr: cidr}] pod_cidr: [cidr]
        command: text
        max_pods: [{
            instance_type: text authority: authority sets: count? needs: count
            is_default_right: flag setting: text
        }]
        max_pods_expressions?: [{authority: authority expression: text setting: text}]
        """

    static let movingGroup = """
        name: text instance_type: text
        before: {
            network_mode: mode max_pods: count pods: count addresses: count
            private_addresses: count pod_addresses: count
            all_nodes?: {
                nodes: count workload_pods: count private_addresses: count pod_addresses: count
            }
        }
        after: {
            network_mode: mode max_pods: count pods: count addresses: count
            private_addresses: count pod_addresses: count
            all_nodes?: {
                nodes: count workload_pods: count private_addresses: count pod_addresses: count
            }
        }
        pods_without_vcpu_limit: count? "null where ten pods a vCPU are not the limit"
        """

    static let tuning = """
        documents: [document] nodes: count packing: [packing] settings: settings
        today: {
            addresses: count addresses_of_zone: count
            measured_nodes: count "0 where the number is that of the first row"
            saved_addresses: integer? "by the pair that is recommended"
        }
        rows: [tuning-row]
        recommended: tuning-row?
        reason: "own-targets-are-best" | "pods-without-address" ? command: text?
        """

    static let tuningRow = """
        warm_ip_target: count? minimum_ip_target: count? addresses: count
        addresses_of_zone: count? ec2_calls: count short_nodes: count pods_without_address: count
        is_on_frontier: flag is_in_use: flag
        is_assumed: flag "the defaults, where nothing says which targets are in use"
        """
}
