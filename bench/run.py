"""Measures the peers on the four queries and writes the table, the figures and the plot."""
import argparse
import json
import os

from load.plots import bars
from load.queries import queries
from load.rounds import alternate, same_answers
from load.servers import peers
from load.tokens import Issuer

ALL = "floor,catalog,graphql-net,mercurius"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--queries", default="point,nested,page,filter")
    parser.add_argument("--peers", default=ALL)
    parser.add_argument("--no-results", action="store_true", help="show the table only")
    return parser.parse_args()


def ratio(rows, key, numerator, denominator):
    return f"{rows[numerator][key] / rows[denominator][key]:.2f}" if numerator in rows and denominator in rows else "–"


def table(results, titles):
    lines = ["| query | server | requests/s | processor ms per 1,000 | p50 ms | p99 ms | memory MB |", "| --- | --- | ---: | ---: | ---: | ---: | ---: |"]
    for name, result in results.items():
        for peer, row in result["peers"].items():
            lines.append(f"| {name} | {titles[peer]} | {row['rps']:,.0f} | {row['cpu']:.1f} | {row['p50']:.2f} | {row['p99']:.2f} | {row['rss']:.0f} |")
        for peer, reason in result["refused"].items():
            lines.append(f"| {name} | {titles[peer]} | skipped: {reason} | | | | |")
    return "\n".join(lines)


def ratios(results):
    lines = ["| query | processor time: Catalog to floor, POST | Catalog to floor, GET | requests/s: Catalog to GraphQL.NET | Catalog to mercurius |",
             "| --- | ---: | ---: | ---: | ---: |"]
    for name, result in results.items():
        rows = result["peers"]
        lines.append(f"| {name} | {ratio(rows, 'cpu', 'catalog', 'floor-post')} | {ratio(rows, 'cpu', 'catalog', 'floor-get')} "
                     f"| {ratio(rows, 'rps', 'catalog', 'graphql-net')} | {ratio(rows, 'rps', 'catalog', 'mercurius')} |")
    return "\n".join(lines)


EXPLANATION = """\
The servers answer the same JSON, which is checked before measuring. **floor** is a hand-written endpoint for each query, without token,
decision or GraphQL: asked by GET it reads its input from the address, by POST from the very body that Catalog is sent, parsed as JSON.
**Catalog** checks the token and every field. **GraphQL.NET** checks every field by a validation rule, and no token. **mercurius** checks
nothing. Memory is the process's own at the end of its runs, without the database's pages that it maps.
point: a person by number, four items. nested: the same with two more registers. page: 100 records. filter: 50 records of a township and
a range of dates, by name; for the peers' statements, which compute a bound, SQLite
chooses another index than for Catalog's, so that this ratio tells of plans, not of overhead."""


def main():
    args = arguments()
    work = os.path.abspath(args.work)
    issuer = Issuer(work)
    asked = [query for query in queries(f"{work}/bench.db") if query.name in args.queries.split(",")]
    load = os.getloadavg()[0]
    tokens = {system: issuer.token(system) for system in {query.system for query in asked}}
    servers, found = peers(work, issuer, tokens, args.peers.split(","))
    results = {}
    try:
        for server in servers:
            server.wait()
        for query in asked:
            able, refused = same_answers(query, found)
            for name, reason in refused.items():
                print(f"{query.name}: skipped for {name}: {reason}")
            results[query.name] = {"peers": alternate(query, able, work, args.seconds, args.rounds, args.connections), "refused": refused}
    finally:
        for server in servers:
            server.stop()

    results = {**kept(args), **results}
    titles = {peer.name: peer.title for peer in found}
    conditions = (f"{args.connections} connections, {args.seconds} s a run, medians of {args.rounds} alternating runs, "
                  f"100,000 persons in SQLite, {os.cpu_count()} cores shared with wrk.")
    report = f"{table(results, titles)}\n\n{ratios(results)}"
    print(report)
    if not args.no_results:
        write("bench/results/latest.md", f"{conditions} Load {load:.1f} before the start.\n\n{report}\n\n{EXPLANATION}\n")
        write("bench/results/latest.json", json.dumps(
            {"connections": args.connections, "seconds": args.seconds, "rounds": args.rounds, "queries": results}, indent=2) + "\n")
        write("bench/results/latest.svg", bars(
            "Processor time per 1,000 requests, in ms (less is better)", conditions,
            {name: {titles[peer]: row["cpu"] for peer, row in result["peers"].items()} for name, result in results.items()}, "Catalog"))


def kept(args):
    """The results of queries that were measured before under the same conditions, and are not measured now."""
    try:
        with open("bench/results/latest.json") as file:
            latest = json.load(file)
    except FileNotFoundError:
        return {}
    same = all(latest[name] == getattr(args, name) for name in ("connections", "seconds", "rounds"))
    return latest["queries"] if same and not args.no_results else {}


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


if __name__ == "__main__":
    main()
