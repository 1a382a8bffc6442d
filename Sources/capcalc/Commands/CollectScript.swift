import Boundary
import Options
import Writing

/// The script that `collect` prints: POSIX shell, the AWS CLI and kubectl, and nothing else. `.ci/collect` has
/// shellcheck read it, and dash run it.
struct CollectScript {
    /// The VPC; `nil` for that of the cluster.
    let vpc: String?
    /// The cluster; `nil` for that of kubectl's current context.
    let cluster: String?
    let region: String?
    let profile: String?
    /// The directory that it writes, unless its own first word names another.
    let directory: String

    var text: String { head + collectVPC + collectCluster + tail }

    private var head: String {
        let actions =
            CollectPermissions.ofVPC + (cluster == nil ? [] : [CollectPermissions.ofCluster])
        let rules = CollectPermissions.listed.map { group, resources in
            "#   - {apiGroups: [\"\(group)\"], resources: [\(resources.joined(separator: ", "))], "
                + "verbs: [list]}\n"
        }
        return #"""
            #!/bin/sh
            # Collects what capcalc \#(ProgramVersion.text) reads of a VPC and its EKS cluster, in one directory:
            #
            #   sh collect.sh [DIRECTORY]
            #   capcalc check DIRECTORY
            #
            # It changes nothing. Of nodes it keeps names, instance IDs, the labels of type, zone, system and group, max
            # pods, whether they are leaving, and heartbeats; of pods names, UIDs, nodes, phases, addresses, and the
            # settings of the VPC CNI in aws-node. No other environment variable, label or annotation leaves the cluster.
            # What EC2 describes of the VPC, its subnets and its ENIs is kept whole, with tags and descriptions.
            #
            # The least IAM policy:
            #   {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*", "Action": [
            #     \#(actions.map { "\"\($0)\"" }.joined(separator: ",\n#     "))]}]}
            # The least ClusterRole:
            #   apiVersion: rbac.authorization.k8s.io/v1
            #   kind: ClusterRole
            #   metadata: {name: capcalc}
            #   rules:
            \#(rules.joined())# An access entry gives them to an IAM role, by a group that the ClusterRole is bound to:
            #   kubectl create clusterrolebinding capcalc --clusterrole=capcalc --group=capcalc
            #   aws eks create-access-entry --cluster-name \#(cluster ?? "CLUSTER") --principal-arn ROLE --kubernetes-groups capcalc
            #
            # The dollars of the templates are kubectl's.
            # shellcheck disable=SC2016
            set -eu
            umask 077

            directory=\#(ShellText.quoted(directory))
            [ $# -eq 0 ] || directory=$1
            case $directory in
            -*) directory=./$directory ;;
            esac
            directory=${directory%/}

            # Ends the script; what it has written is removed.
            fail() {
                printf 'collect: %s\n' "$1" >&2
                exit 1
            }

            # Ends the script because a command failed: refuse COMMAND NEEDS.
            refuse() {
                fail "$1 failed for the reason above (it needs $2); nothing was written to $directory"
            }

            # Makes a file of what a command prints: save FILE NAME NEEDS COMMAND...
            save() {
                file=$1
                name=$2
                needs=$3
                shift 3
                printf 'collect: %s\n' "$name" >&2
                "$@" > "$work/$file" || refuse "$name" "$needs"
            }

            amazon() {
                aws\#(options) "$@"
            }

            kubernetes() {
                kubectl\#(cluster == nil ? "" : #" --kubeconfig "$work/kubeconfig""#) "$@"
            }

            command -v aws > /dev/null || fail "the AWS CLI is not installed"
            command -v kubectl > /dev/null || fail "kubectl is not installed"
            [ -n "$directory" ] || fail "the name of the directory is empty"
            if [ -e "$directory" ] || [ -L "$directory" ]; then
                [ -d "$directory" ] || fail "$directory is not a directory"
                [ -z "$(ls -A "$directory")" ] || fail "$directory is not empty: give another directory"
            fi
            work=$directory.partial-$$
            mkdir "$work" || fail "cannot create $work"
            trap 'rm -rf "$work"' EXIT
            trap 'exit 130' HUP INT TERM
            export AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off


            """#
    }

    private var options: String {
        (region.map { " --region \(ShellText.quoted($0))" } ?? "")
            + (profile.map { " --profile \(ShellText.quoted($0))" } ?? "")
    }

    private var collectVPC: String {
        (vpc.map { "vpc=\(ShellText.quoted($0))\n" } ?? vpcOfCluster)
            + #"""
            ofVPC=Name=vpc-id,Values=$vpc
            save vpcs.json 'aws ec2 describe-vpcs' ec2:DescribeVpcs \
                amazon ec2 describe-vpcs --vpc-ids "$vpc" --output json
            save subnets.json 'aws ec2 describe-subnets' ec2:DescribeSubnets \
                amazon ec2 describe-subnets --filters "$ofVPC" --output json
            save enis.json 'aws ec2 describe-network-interfaces' ec2:DescribeNetworkInterfaces \
                amazon ec2 describe-network-interfaces --filters "$ofVPC" --output json

            # CIDR reservations, subnet by subnet; those of shared subnets belong to the account that owns the VPC. The
            # AWS CLI does not paginate here.
            account=$(amazon sts get-caller-identity --query Account --output text) ||
                refuse 'aws sts get-caller-identity' credentials
            subnets=$(amazon ec2 describe-subnets --filters "$ofVPC" "Name=owner-id,Values=$account" \
                --query 'Subnets[].SubnetId' --output text) || refuse 'aws ec2 describe-subnets' ec2:DescribeSubnets
            printf 'collect: aws ec2 get-subnet-cidr-reservations\n' >&2
            for subnet in $subnets; do
                case $subnet in
                subnet-*) ;;
                *) continue ;;
                esac
                token=
                while :; do
                    amazon ec2 get-subnet-cidr-reservations --subnet-id "$subnet" ${token:+--next-token "$token"} \
                        --output json > "$work/page" ||
                        refuse 'aws ec2 get-subnet-cidr-reservations' ec2:GetSubnetCidrReservations
                    sed 's/^\( *"NextToken": \)".*"/\1null/' "$work/page" >> "$work/reservations.json"
                    token=$(sed -n 's/^ *"NextToken": "\(.*\)",\{0,1\}$/\1/p' "$work/page")
                    [ -n "$token" ] || break
                done
            done
            rm -f "$work/page"


            """#
    }

    private var vpcOfCluster: String {
        guard let cluster else { return "" }
        return #"""
            vpc=$(amazon eks describe-cluster --name \#(ShellText.quoted(cluster)) \
                --query cluster.resourcesVpcConfig.vpcId --output text) ||
                refuse 'aws eks describe-cluster' eks:DescribeCluster
            case $vpc in
            vpc-*) ;;
            *) fail "the cluster has no VPC ID: add --vpc to capcalc collect" ;;
            esac

            """#
    }

    private var collectCluster: String {
        let kubeconfig =
            cluster.map { cluster in
                #"""
                amazon eks update-kubeconfig --name \#(ShellText.quoted(cluster)) --kubeconfig "$work/kubeconfig" \
                    > /dev/null || refuse 'aws eks update-kubeconfig' eks:DescribeCluster

                """#
            } ?? ""
        return kubeconfig + #"""
            nodes=\#(ShellText.quoted(CollectTemplates.nodes))
            save nodes.json 'kubectl get nodes' 'to list nodes' kubernetes get nodes -o go-template="$nodes"
            pods=\#(ShellText.quoted(CollectTemplates.pods))
            save pods.json 'kubectl get pods' 'to list pods in all namespaces' \
                kubernetes get pods --all-namespaces -o go-template="$pods"

            # What Karpenter and EKS Auto Mode have, where the API server has it.
            versions=$(kubernetes api-versions) || refuse 'kubectl api-versions' 'access to the API server'

            # Whether the API server has a resource: has GROUP RESOURCE
            has() {
                for version in $versions; do
                    case $version in
                    "$1"/*) ;;
                    *) continue ;;
                    esac
                    resources=$(kubernetes get --raw "/apis/$version") ||
                        refuse "kubectl get --raw /apis/$version" 'access to the API server'
                    case $resources in
                    *"\"$2\""*) return 0 ;;
                    esac
                done
                return 1
            }


            """#
            + list(
                "ec2nodeclasses", of: "karpenter.k8s.aws",
                CollectTemplates.nodeClasses(kind: "EC2NodeClass"))
            + list(
                "nodeclasses", of: "eks.amazonaws.com",
                CollectTemplates.nodeClasses(kind: "NodeClass"))
            + list("nodepools", of: "karpenter.sh", CollectTemplates.nodePools)
    }

    /// Lists a resource that not every cluster has.
    private func list(_ resource: String, of group: String, _ template: String) -> String {
        #"""
        if has \#(group) \#(resource); then
            template=\#(ShellText.quoted(template))
            save \#(resource).json 'kubectl get \#(resource)' 'to list \#(resource) of \#(group)' \
                kubernetes get \#(resource).\#(group) -o go-template="$template"
        fi

        """#
    }

    private var tail: String {
        (cluster == nil ? "\n" : "\nrm -f \"$work/kubeconfig\"\n")
            + #"""
            [ ! -d "$directory" ] || rmdir "$directory" || fail "cannot replace $directory"
            mv "$work" "$directory"
            trap - EXIT
            printf 'collect: %s is complete; next: capcalc check %s\n' "$directory" "$directory" >&2

            """#
    }
}
