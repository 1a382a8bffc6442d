/// The schemas of instance types, comparisons, findings and lines of a batch, in their notation.
extension SchemaNotations {
    static let finding = """
        code: code severity: severity subject: text message: text hint: text source: text
        """

    static let maxpods = """
        table_edition: date? "null under --table"
        rows: [{
            instance_type: text network_mode: mode max_enis: count ipv4_per_eni: count
            max_pods: count "of the formula, without a cap"
            recommended_max_pods: count? explanation: text
        }]
        """

    static let node = """
        table_edition: date?
        workload: {
            cpu_m: count memory_bytes: count volumes: count security_group_pods: flag
            daemonset_pods: count daemonset_cpu_m: count daemonset_memory_bytes: count
        }?
        rows: [{
            instance_type: text network_mode: mode max_pods: count kubelet_max_pods: count?
            pods: count? enis: count? secondary_ips: count? prefixes: count? addresses: count?
            unused_addresses: count? addresses_after_scale_down: count?
            allocatable_cpu_m: count? allocatable_memory_mib: count? volumes: count?
            branch_enis: count? fits_pods: count? binding: limit? arch: architecture?
            platform: platform os: "linux" | "windows" | "bottlerocket"
            host_network_pods: count extra_addresses_per_node: count reserved_enis: count?
            reserved_volumes: count pods_per_core: count? addresses_per_pod: number?
            reserved_cpu_m: count? reserved_memory_mib: count
            reserved_memory_at_kubelet_max_pods_mib: count?
            nodeadm_allocatable_memory_mib: count?
            fits: {@limit: count?} "null where a limit does not count or is not known"
            unknown_limits: [limit]
            idle: {@limit: count?} "pods, thousandths of a core, bytes, volumes, branch ENIs"
            vcpus: count? memory_mib: count? hypervisor: hypervisor
            full_pods: count? branch_enis_in_use: count? reserved_memory_pods: count
            max_pods_by: {@authority?: count?} explanation: text
            max_pods_expression?: text kubelet_explanation?: text
        }]
        """

    static let types = """
        table_edition: date? matching_types: count "before --limit"
        rows: [{
            instance_type: text max_enis: count ipv4_per_eni: count ipv6_per_eni: count?
            network_cards: count? max_enis_total: count? vcpus: count? memory_mib: count?
            arch: architecture? hypervisor: hypervisor branch_enis: count?
            max_ebs_attachments: count? ebs_dedicated: count? current_generation: count?
            status: status max_pods: count recommended_max_pods: count?
        }]
        """

    static let comparison = """
        table_edition: date? request: plan-request density: fits
        rows: [{
            variant: variant network_mode: mode pods_per_node: count? nodes: count?
            addresses: count? network_address_usage: count? network_interfaces: count?
            subnet_count: count? subnet_addresses: count?
            sizes: [{tier: tier availability_zone: text length: count count: count}]
            subnets: [cidr] pod_cidr: [cidr] largest_density: fits holds_pods: count?
            ec2_calls_per_node: count? risk: text
            options: text "of subnets, that turn the mode on"
        }]
        """

    static let tableDifference = """
        types_before: count types_after: count unchanged: count @type-change: count
        rows: [{
            instance_type: text change: type-change
            columns: [{
                column: column before: count | text ? after: count | text ?
            }]
        }]
        """

    static let findings = """
        rows: [{
            code: code severities: [severity] meaning: text why: text cure: text source: text
        }]
        """

    static let version = "version: text table_edition: date"

    /// The options of commands; `stops` are values for a slider, as they would be typed.
    static let help = """
        commands: [{
            name: text summary: text operands: {placeholder: text kind: text words: [text]}
            examples: [{line: text shows: text}]
            sample: [text] "words of a question that needs no file, or none"
            formats: [{name: text file: text}]
            options: [{
                name: text group: text essential: flag placeholder: text?
                kind: text "flag, number, word, file, instance-type or text" words: [text]
                minimum: integer? maximum: integer? default: text? stops: [text]
                repeatable: flag help: text
            }]
        }]
        """

    /// `result` is an answer, or of max pods for one type as AWS's script has it the integer.
    static let batchResult = """
        id: any "as the request has it; null where it has none"
        exit: count "the exit status of the same command line"
        result?: maxpods | node | types | subnets | check | comparison | migration | tuning
            | table-diff | table-check | findings | integer
        error?: text "from exit status 64 on" hint?: text
        """
}
