# Subnets for 20 pods at 1x, 2x, 3x on t3.medium (custom-networking+prefix-delegation), by capcalc

variable "vpc_id" {
  description = "The VPC of the subnets: 10.0.0.0/24"
  type        = string
}

resource "aws_vpc_ipv4_cidr_block_association" "secondary_1" {
  vpc_id     = var.vpc_id
  cidr_block = "100.64.0.0/20"
}

resource "aws_subnet" "private_a" {
  vpc_id            = var.vpc_id
  cidr_block        = "10.0.0.0/26"
  availability_zone = "ap-northeast-2a"

  tags = {
    "Name"                            = "private-a"
    "kubernetes.io/role/internal-elb" = "1"
    "kubernetes.io/cluster/workshop"  = "shared"
  }
}

resource "aws_subnet" "private_b" {
  vpc_id            = var.vpc_id
  cidr_block        = "10.0.0.64/26"
  availability_zone = "ap-northeast-2b"

  tags = {
    "Name"                            = "private-b"
    "kubernetes.io/role/internal-elb" = "1"
    "kubernetes.io/cluster/workshop"  = "shared"
  }
}

resource "aws_subnet" "pod_a" {
  vpc_id            = var.vpc_id
  cidr_block        = "100.64.0.0/24"
  availability_zone = "ap-northeast-2a"

  tags = {
    "Name"                           = "pod-a"
    "kubernetes.io/role/cni"         = "1"
    "kubernetes.io/cluster/workshop" = "shared"
  }

  depends_on = [aws_vpc_ipv4_cidr_block_association.secondary_1]
}

resource "aws_ec2_subnet_cidr_reservation" "pod_a_1" {
  subnet_id        = aws_subnet.pod_a.id
  cidr_block       = "100.64.0.16/28"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_a_2" {
  subnet_id        = aws_subnet.pod_a.id
  cidr_block       = "100.64.0.32/27"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_a_3" {
  subnet_id        = aws_subnet.pod_a.id
  cidr_block       = "100.64.0.64/26"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_a_4" {
  subnet_id        = aws_subnet.pod_a.id
  cidr_block       = "100.64.0.128/26"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_a_5" {
  subnet_id        = aws_subnet.pod_a.id
  cidr_block       = "100.64.0.192/27"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_a_6" {
  subnet_id        = aws_subnet.pod_a.id
  cidr_block       = "100.64.0.224/28"
  reservation_type = "prefix"
}

resource "aws_subnet" "pod_b" {
  vpc_id            = var.vpc_id
  cidr_block        = "100.64.1.0/24"
  availability_zone = "ap-northeast-2b"

  tags = {
    "Name"                           = "pod-b"
    "kubernetes.io/role/cni"         = "1"
    "kubernetes.io/cluster/workshop" = "shared"
  }

  depends_on = [aws_vpc_ipv4_cidr_block_association.secondary_1]
}

resource "aws_ec2_subnet_cidr_reservation" "pod_b_1" {
  subnet_id        = aws_subnet.pod_b.id
  cidr_block       = "100.64.1.16/28"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_b_2" {
  subnet_id        = aws_subnet.pod_b.id
  cidr_block       = "100.64.1.32/27"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_b_3" {
  subnet_id        = aws_subnet.pod_b.id
  cidr_block       = "100.64.1.64/26"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_b_4" {
  subnet_id        = aws_subnet.pod_b.id
  cidr_block       = "100.64.1.128/26"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_b_5" {
  subnet_id        = aws_subnet.pod_b.id
  cidr_block       = "100.64.1.192/27"
  reservation_type = "prefix"
}

resource "aws_ec2_subnet_cidr_reservation" "pod_b_6" {
  subnet_id        = aws_subnet.pod_b.id
  cidr_block       = "100.64.1.224/28"
  reservation_type = "prefix"
}

resource "aws_subnet" "public_a" {
  vpc_id            = var.vpc_id
  cidr_block        = "10.0.0.128/26"
  availability_zone = "ap-northeast-2a"

  tags = {
    "Name"                           = "public-a"
    "kubernetes.io/role/elb"         = "1"
    "kubernetes.io/cluster/workshop" = "shared"
  }
}

resource "aws_subnet" "public_b" {
  vpc_id            = var.vpc_id
  cidr_block        = "10.0.0.192/26"
  availability_zone = "ap-northeast-2b"

  tags = {
    "Name"                           = "public-b"
    "kubernetes.io/role/elb"         = "1"
    "kubernetes.io/cluster/workshop" = "shared"
  }
}
