"""Alternating runs: whatever else the machine does falls on all alike."""
import statistics
import sys

from load.wrk import measure


def same_answers(query, peers):
    """The peers that answer a query without errors; what keeps the others out; all answers are the same data."""
    able, refused, first = [], {}, None
    for peer in peers:
        answers = [peer.ask(query, index) for index in range(min(5, len(query.variables)))]
        if fault := next((answer for answer in answers if "errors" in answer or "data" not in answer), None):
            refused[peer.name] = fault.get("errors", [{"message": str(fault)}])[0].get("message", "error")
            continue
        if first is None:
            first = answers
        if answers != first:
            raise SystemExit(f"{query.name}: {peer.name} answers other data:\n{answers}\n{first}")
        able.append(peer)
    return able, refused


def alternate(query, peers, work, seconds, rounds, connections, warm_up=3):
    """The medians of each peer's runs."""
    files = {}
    for peer in peers:
        files[peer.name] = f"{work}/{peer.name}-{query.name}.requests"
        with open(files[peer.name], "w") as file:
            file.write("\n".join(peer.lines(query)) + "\n")
        measure(peer.server, files[peer.name], peer.headers(query), warm_up, connections)
    runs = {peer.name: [] for peer in peers}
    for turn in range(rounds):
        # Each round begins with another peer.
        for peer in peers[turn % len(peers):] + peers[:turn % len(peers)]:
            runs[peer.name].append(measure(peer.server, files[peer.name], peer.headers(query), seconds, connections))
    medians = {name: {key: statistics.median(run[key] for run in found) for key in found[0]} for name, found in runs.items()}
    print(query.name, {name: f"{row['rps']:.0f}/s {row['cpu']:.1f}" for name, row in medians.items()}, file=sys.stderr, flush=True)
    return medians
