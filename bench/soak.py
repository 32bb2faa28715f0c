"""Whether memory stays level under load with many distinct documents."""
import argparse
import itertools
import json
import math
import os
import subprocess
import threading
import time

from load.plots import line
from load.queries import LOANS, USES, persons
from load.servers import catalog, json_headers
from load.tokens import Issuer
from load.wrk import SCRIPT

EVERY = 5  # seconds between samples
ALLOWED = 0.02  # growth per ten minutes, of the memory in the middle

ITEMS = ["name", "sex", "status", "township", "idNumber", "householdPoliceStation", "cancellationDate", "photo", "ethnicGroup", "cancellationReason"]


def documents(count):
    """Distinct documents: each selects other items, allowed and denied ones, under another name."""
    selections = itertools.cycle(selection for size in range(1, len(ITEMS)) for selection in itertools.combinations(ITEMS, size))
    for number in range(count):
        yield (f"query S{number}($n: CitizenIdNumber!) {USES[LOANS]} {{ person(idNumber: $n) {{ "
               f"householdRegistration {{ {' '.join(next(selections))} }} "
               "socialInsuranceRegistrations { insuranceType employerName } } }")


def lows(points):
    """The lowest memory of each third of a minute: what is left when garbage was collected."""
    windows = {}
    for minute, memory in points:
        windows.setdefault(int(minute * 3), []).append((memory, minute))
    return [(minute, memory) for memory, minute in map(min, windows.values())]


def slope(points):
    """Least squares: MB per minute, and its standard error."""
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points))
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    grown = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    residual = sum((y - mean_y - grown * (x - mean_x)) ** 2 for x, y in points)
    return grown, math.sqrt(residual / max(1, len(points) - 2) / spread)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--connections", type=int, default=32)
    args = parser.parse_args()
    work = os.path.abspath(args.work)
    issuer = Issuer(work)
    requests = f"{work}/soak.requests"
    with open(requests, "w") as file:
        for document, number in zip(documents(args.documents), itertools.cycle(persons(f"{work}/bench.db"))):
            file.write(f"POST /graphql {json.dumps({'query': document, 'variables': {'n': number}})}\n")
    server = catalog(work, 5092, issuer)
    points, out = [], []
    try:
        server.wait()
        command = ["wrk", "-t1", f"-c{args.connections}", f"-d{int(args.minutes * 60)}s", "--latency", "-s", SCRIPT]
        for name, value in json_headers(issuer.token(LOANS)).items():
            command += ["-H", f"{name}: {value}"]
        load = threading.Thread(target=lambda: out.append(subprocess.run(
            [*command, server.address, "--", requests], check=True, capture_output=True, text=True).stdout))
        began = time.monotonic()
        load.start()
        while load.is_alive():
            load.join(EVERY)
            points.append(((time.monotonic() - began) / 60, server.memory()))
    finally:
        server.stop()

    if not out or "Non-2xx" in out[0]:
        raise SystemExit(f"The load failed: {out}")
    # The first third fills caches and lets the collector settle; the verdict is on the rest.
    rest = lows(points[len(points) // 3:])
    grown, error = slope(rest)
    middle = sorted(memory for _, memory in rest)[len(rest) // 2]
    allowed = middle * ALLOWED / 10
    verdict = "growing" if grown - 2 * error > allowed else "level"
    rate = next(text.split()[1] for text in out[0].splitlines() if text.startswith("Requests/sec"))
    summary = (f"{args.minutes:g} minutes, {args.documents:,} distinct documents, {float(rate):,.0f} requests/s: memory is {verdict}, "
               f"{middle:.0f} MB after collections, {grown:+.2f} ± {2 * error:.2f} MB a minute ({allowed:.2f} allowed).")
    print(summary)
    with open("bench/results/soak.md", "w") as file:
        file.write(summary + "\n")
    with open("bench/results/soak.json", "w") as file:
        json.dump({"minutes": args.minutes, "documents": args.documents, "verdict": verdict, "slope": grown, "error": error, "points": points}, file, indent=2)
    with open("bench/results/soak.svg", "w") as file:
        file.write(line("Memory under load with many documents", summary.split(":", 1)[1].strip().capitalize(), points, "minutes", "MB"))
    raise SystemExit(0 if verdict == "level" else 1)


if __name__ == "__main__":
    main()
