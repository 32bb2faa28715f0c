#!/usr/bin/env python3
"""Verifies entries of Catalog's audit without Catalog: Python 3 and the program openssl are all it needs (docs/audit.md).

  verify-audit.py EXPORT.jsonl [--key PEM]...        an export, with EXPORT.jsonl.range.json beside it
  verify-audit.py FOLDER [ARCHIVE] [--key PEM]...    the segments of one node, and those in its archive

With --key no other key is trusted than those that are given; without, those that come with the entries, which prove only
that nobody changed them who does not have such a key. The exit code is 0 if all is well, else 1.
"""
import base64, glob, gzip, hashlib, json, os, re, subprocess, sys, tempfile

LINE = re.compile(rb'\{"number":([1-9][0-9]*),"previous":"([0-9a-f]{64})","entry":(\{.*\})\}', re.S)
OPENED, CLOSED, HEAD = 40, 41, 42


class Fault(Exception):
    pass


def thumbprint(pem):
    return hashlib.sha256(base64.b64decode("".join(pem.strip().splitlines()[1:-1]))).hexdigest()


def check(pem, signature, *lines):
    """Has openssl check an ECDSA signature (DER in Base64) over lines, each ended by a line feed."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in ("key", pem.encode()), ("sig", base64.b64decode(signature)), ("text", "".join(f"{l}\n" for l in lines).encode()):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
        return subprocess.run(["openssl", "dgst", "-sha256", "-verify", "key", "-signature", "sig", "text"], cwd=folder, capture_output=True).returncode == 0


class Chain:
    """Follows a chain line by line. Keys are those that are trusted, by thumbprint; with any, every signature must be of one of them."""

    def __init__(self, keys, number=0, previous=None, node=None):
        self.keys, self.number, self.previous, self.node, self.key, self.signatures = keys, number, previous, node, None, 0

    def add(self, line):
        match = LINE.fullmatch(line)
        if not match:
            raise Fault(f"the line behind entry {self.number} is no entry")
        number, previous, entry = int(match[1]), match[2].decode(), match[3]
        if number != self.number + 1:
            raise Fault(f"entry {number} stands behind entry {self.number}")
        if previous != self.previous:
            raise Fault(f"entry {number} carries another hash of entry {self.number} than it has: one of both was changed")
        kind = re.match(rb'\{"kind":([0-9]+)[,}]', entry)
        if kind and int(kind[1]) in (OPENED, CLOSED, HEAD):
            self.signed(number, previous, json.loads(entry))
        self.number, self.previous = number, hashlib.sha256(line).hexdigest()

    def signed(self, number, previous, entry):
        if entry["kind"] == OPENED:
            self.node, self.key = self.node or entry["node"], entry["key"]
            if entry["node"] != self.node:
                raise Fault(f"entry {number} opens a segment of {entry['node']}")
            return
        candidates = [self.keys[self.key]] if self.key in self.keys else [] if self.key else list(self.keys.values())
        if not any(check(pem, entry["signature"], "catalog-audit-head", self.node, number - 1, previous, entry["time"]) for pem in candidates):
            raise Fault(f"the signature of entry {number} is not of a trusted key over entry {number - 1}")
        self.signatures += 1


def load_range(path, keys):
    """Reads a signed range, checks its signature, and returns what it says of the entries, and the keys that come with it."""
    with open(path, "rb") as file:
        signed = json.load(file)
    said, own = signed["range"], {thumbprint(pem): pem for pem in signed["nodeKeys"]}
    trusted = keys or {thumbprint(signed["key"]): signed["key"]}
    if thumbprint(signed["key"]) not in trusted or not check(
            trusted[thumbprint(signed["key"])], signed["signature"], "catalog-audit-range", said["node"], said["first"], said["last"], said["previous"], said["hash"],
            said["digest"], said["bytes"], said["from"], said["until"], signed["signer"], signed["signedAt"], ",".join(map(thumbprint, signed["nodeKeys"]))):
        raise Fault(f"{path} is not signed with a trusted key")
    return said, keys or own


def verify_export(path, keys):
    said, keys = load_range(path + ".range.json", keys)
    chain, digest, size = Chain(keys, said["first"] - 1, said["previous"], said["node"]), hashlib.sha256(), 0
    with open(path, "rb") as file:
        for line in file:
            digest.update(line)
            size += len(line)
            chain.add(line.removesuffix(b"\n"))
    if (chain.number, chain.previous, digest.hexdigest(), size) != (said["last"], said["hash"], said["digest"], said["bytes"]):
        raise Fault(f"the entries end with entry {chain.number}, and are not those up to entry {said['last']} that were exported")
    return chain


def verify_folders(folders, keys):
    found = {}
    for kind in ".range.json", ".jsonl.gz", ".jsonl":  # what comes later in this list stands for what comes before
        for path in (path for folder in folders for path in glob.glob(os.path.join(glob.escape(folder), "[0-9]*" + kind))):
            found[int(os.path.basename(path).split(".")[0])] = path
    if not keys:
        for path in (path for folder in folders for path in glob.glob(os.path.join(glob.escape(folder), "..", "*", "*.pub.pem"))):
            with open(path) as file:
                pem = file.read()
            keys[thumbprint(pem)] = pem
    chain = Chain(keys, 0, "0" * 64)
    for index, (first, path) in enumerate(sorted(found.items())):
        if first != chain.number + 1:
            raise Fault(f"entries {chain.number + 1} to {first - 1} are missing" if first > chain.number else f"{path} begins before entry {chain.number} ends")
        if path.endswith(".range.json"):
            said, _ = load_range(path, keys)
            if chain.signatures or (said["first"], said["previous"]) != (first, chain.previous):
                raise Fault(f"{path} does not go on behind entry {chain.number}")
            chain.number, chain.previous, chain.node = said["last"], said["hash"], said["node"]
            continue
        with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    chain.add(line[:-1])
                elif index + 1 == len(found):
                    print(f"warning: {len(line)} bytes behind entry {chain.number} are no entry: a stop left them, or somebody", file=sys.stderr)
                else:
                    raise Fault(f"bytes behind entry {chain.number} are no entry")
    return chain


def main(arguments):
    paths, keys = [], {}
    while arguments:
        argument = arguments.pop(0)
        if argument == "--key" and arguments:
            with open(arguments.pop(0)) as file:
                pem = file.read()
            keys[thumbprint(pem)] = pem
        else:
            paths.append(argument)
    if not paths or paths[0].startswith("-"):
        sys.exit(__doc__)
    given = bool(keys)
    try:
        chain = verify_folders(paths, keys) if os.path.isdir(paths[0]) else verify_export(paths[0], keys)
    except (Fault, KeyError, TypeError, ValueError, EOFError, OSError) as fault:
        sys.exit(f"FAULT: {fault!r}" if not isinstance(fault, Fault) else f"FAULT: {fault}")
    print(f"{chain.node}: whole up to entry {chain.number}, {chain.signatures} signatures of {'given' if given else 'accompanying'} keys checked")


main(sys.argv[1:])
