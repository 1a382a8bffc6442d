"""ipaddress and netaddr on the blocks of the benchmarks: lines of a key and nanoseconds of CPU time.

An operation is that of the row that the key belongs to, and a time the quickest of up to ten rounds
within two seconds. What is not installed has no line.
"""
import ipaddress, json, os, sys, time

folder = sys.argv[1]


def lines(name):
    with open(os.path.join(folder, name)) as file:
        return file.read().split()


def measured(key, operations, body):
    times = []
    while not times or len(times) < 10 and sum(times) < 2_000_000_000:
        start = time.process_time_ns()
        body()
        times.append(time.process_time_ns() - start)
    print(key, min(times) / operations)


texts = lines("blocks.txt")[:5_000]
# What is kept out of 10.0.0.0/8, and the lengths that are taken from it.
kept = [ipaddress.IPv4Network(text) for text in lines("kept.txt")]
lengths = [int(text) for text in lines("lengths.txt")]
whole = ipaddress.IPv4Network("10.0.0.0/8")


def allocated(take):
    """Best fit out of one list of free blocks: `take` cuts a length out of a block, and gives what is left."""
    free = [whole]
    for length in lengths:
        best = max((block for block in free if block.prefixlen <= length), key=lambda block: block.prefixlen)
        free.remove(best)
        free += take(best, length)


def cut(block, length):
    first = ipaddress.IPv4Network((int(block.network_address), length))
    return list(block.address_exclude(first)) if length > block.prefixlen else []


def apart():
    free = [whole]
    for block in kept:
        for part in free:
            if block.subnet_of(part):
                free.remove(part)
                free += part.address_exclude(block)
                break


networks = [ipaddress.IPv4Network(text) for text in texts]
measured("ipaddress.parse", len(texts), lambda: [ipaddress.IPv4Network(text) for text in texts])
measured("ipaddress.format", len(texts), lambda: [str(network) for network in networks])
measured("ipaddress.allocate", len(lengths), lambda: allocated(cut))
measured("ipaddress.apart", len(kept), apart)

types = [(int(enis), int(addresses)) for enis, addresses in zip(*[iter(lines("types.txt"))] * 2)]
measured("python.maxpods", len(types), lambda: [enis * (addresses - 1) + 2 for enis, addresses in types])


def pods():
    with open(os.path.join(folder, "pods.json"), "rb") as file:
        return sum("nodeName" in pod["spec"] for pod in json.load(file)["items"])


measured("json.pods", pods(), pods)

try:
    import netaddr
    from netaddr.contrib.subnet_splitter import SubnetSplitter
except ImportError:
    sys.exit()
networks = [netaddr.IPNetwork(text) for text in texts]
texts_kept = [str(block) for block in kept]


def split():
    splitter = SubnetSplitter("10.0.0.0/8")
    for length in lengths:
        splitter.extract_subnet(length)


measured("netaddr.parse", len(texts), lambda: [netaddr.IPNetwork(text) for text in texts])
measured("netaddr.format", len(texts), lambda: [str(network) for network in networks])
measured("netaddr.allocate", len(lengths), split)
measured("netaddr.apart", len(kept), lambda: netaddr.IPSet(["10.0.0.0/8"]) - netaddr.IPSet(texts_kept))
