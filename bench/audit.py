"""What the audit costs: the same queries with each entry on the disk before its answer leaves, and without any."""
import argparse
import json
import os
import shutil

from load.plots import bars
from load.queries import queries
from load.rounds import alternate, same_answers
from load.servers import catalog, catalog_peer
from load.tokens import Issuer

TITLES = {"audited": "audited", "unaudited": "without audit"}


def table(results):
    lines = ["| connections | query | requests/s audited | without audit | ratio | processor ms per 1,000 audited | without audit | the audit's share | p50 ms audited | p99 ms |",
             "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for connections, found in results.items():
        for name, rows in found.items():
            on, off = rows["audited"], rows["unaudited"]
            lines.append(f"| {connections} | {name} | {on['rps']:,.0f} | {off['rps']:,.0f} | {on['rps'] / off['rps']:.2f} | {on['cpu']:.1f} | {off['cpu']:.1f} "
                         f"| {1 - off['cpu'] / on['cpu']:.0%} | {on['p50']:.2f} | {on['p99']:.2f} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--seconds", type=int, default=6)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--warm-up", type=int, default=15)
    parser.add_argument("--connections", default="32,128")
    parser.add_argument("--queries", default="point,nested,page")
    parser.add_argument("--no-results", action="store_true", help="show the table only")
    args = parser.parse_args()
    work = os.path.abspath(args.work)
    issuer = Issuer(work)
    asked = [query for query in queries(f"{work}/bench.db") if query.name in args.queries.split(",")]
    tokens = {query.system: issuer.token(query.system) for query in asked}
    load = os.getloadavg()[0]
    # Only in Development may the audit be off; both are there, so that nothing else differs.
    audited = catalog(work, 5092, issuer, name="audited", environment={"ASPNETCORE_ENVIRONMENT": "Development"})
    unaudited = catalog(work, 5095, issuer, name="unaudited", environment={"ASPNETCORE_ENVIRONMENT": "Development", "Audit__Enabled": "false"})
    peers = [catalog_peer(audited, tokens, "audited"), catalog_peer(unaudited, tokens, "unaudited")]
    results = {}
    try:
        audited.wait()
        unaudited.wait()
        for query in asked:
            able, refused = same_answers(query, peers)
            if refused:
                raise SystemExit(f"{query.name}: {refused}")
            for connections in map(int, args.connections.split(",")):
                # The server compiles its busiest code anew in the background, for which a quarter of a minute under load is short.
                results.setdefault(connections, {})[query.name] = alternate(query, able, work, args.seconds, args.rounds, connections, warm_up=args.warm_up)
    finally:
        audited.stop()
        unaudited.stop()
        shutil.rmtree(f"{work}/audit-audited", ignore_errors=True)
        shutil.rmtree(f"{work}/audit-unaudited", ignore_errors=True)

    conditions = f"medians of {args.rounds} alternating runs of {args.seconds} s, 100,000 persons in SQLite, {os.cpu_count()} cores shared with wrk."
    report = table(results)
    print(report)
    if not args.no_results:
        with open("bench/results/audit.md", "w") as file:
            file.write(f"Both servers answer the same; one has each entry on the disk before its answer leaves. {conditions} Load {load:.1f} before the start.\n\n{report}\n")
        with open("bench/results/audit.json", "w") as file:
            json.dump({"seconds": args.seconds, "rounds": args.rounds, "connections": results}, file, indent=2)
        with open("bench/results/audit.svg", "w") as file:
            file.write(bars("Requests a second with and without audit (more is better)", conditions, {
                f"{name}, {connections}": {TITLES[peer]: row["rps"] for peer, row in rows.items()}
                for connections, found in results.items() for name, rows in found.items()}, TITLES["audited"]))


if __name__ == "__main__":
    main()
