"""Seeded random requests of a batch, most of them right, each with the command line that means the same.

The path of the program is the first argument of the script that imports this.
"""
import json, os, random, subprocess, sys

program = os.path.abspath(sys.argv[1])
random = random.Random(20261124)


def block(length=None):
    length = length or random.randint(16, 24)
    first = random.choice([10, 10, 10, 172, 192, 100])
    octets = [first, {172: 16, 192: 168, 100: 64}.get(first, random.randrange(256)),
              random.randrange(256), random.randrange(256)]
    number = int.from_bytes(bytes(octets), "big")
    # One in forty keeps its host bits, which is an error.
    if random.random() > 0.025:
        number = number >> 32 - length << 32 - length
    return ".".join(str(byte) for byte in number.to_bytes(4, "big")) + f"/{length}"


types = [line.split(",")[0] for line in subprocess.run(
    [program, "types", "--format", "csv"], capture_output=True, text=True).stdout.split()[1:]]


def some_type():
    return random.choice(types) if random.random() > 0.03 else random.choice(["t3.medum", "", "x1"])


def number(most, wrong=0.02):
    return random.choice([-1, 10 ** 9, 1.5]) if random.random() < wrong else random.randint(1, most)


network = {
    "prefix_delegation": lambda: True, "custom_networking": lambda: True, "max_eni": lambda: number(8),
    "cni_version": lambda: random.choice(["1.18.0", "v1.8.0", "1.9.0-eksbuild.1", "new"]),
}
node = {
    **network, "max_pods": lambda: number(300), "pods_per_node": lambda: number(60),
    "daemonset_pods": lambda: number(5), "warm_ip_target": lambda: number(10),
    "minimum_ip_target": lambda: number(20), "warm_eni_target": lambda: number(3),
    "warm_prefix_target": lambda: number(3), "cpu": lambda: random.choice(["250m", "1", 1.5, "x"]),
    "memory": lambda: random.choice(["512Mi", "1G", 5]), "volumes": lambda: number(3),
    "explain": lambda: True, "strict": lambda: random.random() < 0.5,
}
plan = {
    **node, "instance_type": some_type, "density": lambda: random.choice([2, 1.5, "1,2,3", "1,10", "0"]),
    "require": lambda: random.choice([1, 2, "3"]), "exclude": lambda: [block() for _ in range(2)],
    "avoid": lambda: random.choice([block(), [block(), "/nonexistent/file"]]),
    "service_cidr": lambda: block(random.randint(12, 24)), "surge": lambda: random.choice([1, "10%", 40]),
    "tolerate_az_loss": lambda: number(2), "endpoints": lambda: number(20),
    "reserve": lambda: ["20@private", random.choice(["3@public", "3@moon"])],
    "cluster_name": lambda: random.choice(["prod", "é"]), "spoiled_blocks": lambda: "30%",
    "load_balancer_addresses": lambda: number(40), "addresses_per_node": lambda: number(80),
    "node_group": lambda: ["type=m6i.large,pods=40", "name=b,type=c6i.xlarge,share=30%"],
}
subnets = {
    **plan, "azs": lambda: random.choice([1, 2, 4, "eu-west-1a,b", "use1-az1,use1-az3", 99]),
    "no_public": lambda: True, "pod_cidr": lambda: "100.64.0.0/16", "fit": lambda: True,
    "smallest": lambda: True, "compare": lambda: True, "future_azs": lambda: number(3),
    "sizing": lambda: random.choice(["smallest", "fill", "huge"]),
    "control_plane_subnets": lambda: True,
}
rest = {
    "types": {"arch": lambda: random.choice(["arm64", "x86_64", "6502"]), "limit": lambda: number(5),
              "min_vcpus": lambda: number(64), "sort": lambda: random.choice(["-max_pods", "vcpus", "x"])},
    "maxpods": {**network, "all_modes": lambda: True, "strict": lambda: True,
                "instance_type": some_type},
    "node": {**node, "os": lambda: random.choice(["linux", "windows"]),
             "ip_family": lambda: "ipv6", "pods": lambda: number(50), "limit": lambda: number(5)},
    "check": plan, "subnets": subnets,
}


def request(number_of):
    """A request, and the words of the command line that means the same."""
    command = random.choice(["subnets", "subnets", "subnets", "check", "check", "maxpods", "node", "types"])
    members, operands = {"id": number_of, "command": command}, []
    if command in ("subnets", "check") and random.random() > 0.03:
        members["pods"] = number(20000)
        members["cidr"] = [block() for _ in range(random.choice([1, 1, 1, 2]))]
    if command == "check":
        members["instance_type"] = some_type()
        first = random.randrange(200)
        members["private"] = [f"10.{first}.{4 * place}.0/22" for place in range(random.randint(0, 4))]
        members["public"] = [f"10.{first}.{64 + place}.0/26@{'abc'[place]}" for place in range(3)]
    for key, value in rest[command].items():
        if random.random() < 0.08:
            members[key] = value()
    if command in ("maxpods", "node"):
        operands = [some_type() for _ in range(random.randint(0, 3))]
    elif command == "types":
        operands = [random.choice(types)[:2] + "*"]
    words = [command, "--format", "json"]
    for key, value in members.items():
        option = "--" + key.replace("_", "-")
        if key in ("id", "command") or value is False:
            continue
        for one in value if isinstance(value, list) else [value]:
            words.append(option if one is True else f"{option}={one}")
    if operands:
        members["operands"] = operands
        words += ["--", *operands]
    pairs = list(members.items())
    return json.dumps(dict(pairs), ensure_ascii=random.random() < 0.5), words
