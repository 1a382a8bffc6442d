# Subnets for 20 pods at 1x, 2x, 3x on t3.medium (custom-networking+prefix-delegation), by capcalc
# For terraform-aws-modules/vpc/aws: the i-th subnet of a list is in the i-th zone,
# so every list has each zone's first subnet, then each zone's second one.
# The root module must declare these variables and pass them to the module.

cidr                  = "10.0.0.0/24"
secondary_cidr_blocks = ["100.64.0.0/20"]
azs                   = ["ap-northeast-2a", "ap-northeast-2b"]

private_subnets      = ["10.0.0.0/26", "10.0.0.64/26"]
private_subnet_names = ["private-a", "private-b"]
private_subnet_tags = {
  "kubernetes.io/role/internal-elb" = "1"
  "kubernetes.io/cluster/workshop"  = "shared"
}

# Pod subnets. The module has no list for them. This list has its own tags and
# the routes of private subnets; nodes in private_subnets do not use them.
elasticache_subnets             = ["100.64.0.0/24", "100.64.1.0/24"]
elasticache_subnet_names        = ["pod-a", "pod-b"]
create_elasticache_subnet_group = false
elasticache_subnet_tags = {
  "kubernetes.io/role/cni"         = "1"
  "kubernetes.io/cluster/workshop" = "shared"
}

public_subnets      = ["10.0.0.128/26", "10.0.0.192/26"]
public_subnet_names = ["public-a", "public-b"]
public_subnet_tags = {
  "kubernetes.io/role/elb"         = "1"
  "kubernetes.io/cluster/workshop" = "shared"
}

# The module creates no CIDR reservations (--format terraform does). For prefixes, with the
# ID of each subnet in the place of SUBNET_ID:
# "pod-a", 100.64.0.0/24:
# for cidr in 100.64.0.16/28 100.64.0.32/27 100.64.0.64/26 100.64.0.128/26 100.64.0.192/27 100.64.0.224/28; do aws ec2 create-subnet-cidr-reservation --subnet-id SUBNET_ID --reservation-type prefix --cidr "$cidr"; done
# "pod-b", 100.64.1.0/24:
# for cidr in 100.64.1.16/28 100.64.1.32/27 100.64.1.64/26 100.64.1.128/26 100.64.1.192/27 100.64.1.224/28; do aws ec2 create-subnet-cidr-reservation --subnet-id SUBNET_ID --reservation-type prefix --cidr "$cidr"; done
