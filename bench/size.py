"""What size costs: the same queries on 3,000,000 persons with all their registers and on 100,000, in alternating runs."""
import argparse
import json
import os
import random
import re
import sqlite3
import subprocess
import time
from dataclasses import replace

from load.mariadb import MariaDb
from load.queries import post_lines, queries
from load.rounds import alternate
from load.servers import Peer, catalog, json_headers
from load.tokens import Issuer

SIZES = {"small": (100_000, 50_000, 33_000), "large": (3_000_000, 1_500_000, 1_000_000)}
TITLES = {"small": "100,000 persons", "large": "3,000,000 persons"}
ASKED = 20_000


def environment(folder, provider, size, server):
    if provider == "Sqlite":
        return {"Database__Provider": "Sqlite", "ConnectionStrings__Catalog": f"Data Source={folder}/{size}.db",
                "ConnectionStrings__Audit": f"Data Source={folder}/{size}-audit.db", "Audit__Path": f"{folder}/{size}-audit"}
    return {"Database__Provider": "MySql", "ConnectionStrings__Catalog": server.connection(size),
            "ConnectionStrings__Audit": server.connection(f"{size}_audit"), "Audit__Path": f"{folder}/{size}-mysql-audit"}


def load(work, folder, provider, size, server):
    """Loads what is not loaded yet; what it took, as it is kept beside the data."""
    done = f"{folder}/{provider}-{size}.json"
    if not os.path.exists(done):
        persons, entities, features = SIZES[size]
        began = time.monotonic()
        run = subprocess.run(
            ["dotnet", f"{work}/catalog/Catalog.Api.dll", "sample", "--persons", str(persons), "--entities", str(entities), "--features", str(features)],
            env={**os.environ, "ASPNETCORE_ENVIRONMENT": "Development", **environment(folder, provider, size, server)}, check=True, capture_output=True, text=True)
        written = re.search(r"([\d,]+) rows in ([\d.]+) s", run.stderr)
        with open(done, "w") as file:
            json.dump({"rows": int(written[1].replace(",", "")), "writing": float(written[2]), "whole": time.monotonic() - began}, file)
    with open(done) as file:
        return json.load(file)


def disk(folder, provider, size, server):
    """The bytes of the whole database, and of its indexes."""
    if provider == "Sqlite":
        with sqlite3.connect(f"file:{folder}/{size}.db?mode=ro", uri=True) as db:
            whole = os.path.getsize(f"{folder}/{size}.db")
            try:
                indexes = db.execute("SELECT sum(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_master WHERE type = 'index')").fetchone()[0]
            except sqlite3.OperationalError:
                indexes = None
        return whole, indexes
    whole, indexes = server.run(f"SELECT SUM(DATA_LENGTH + INDEX_LENGTH), SUM(INDEX_LENGTH) FROM information_schema.TABLES WHERE TABLE_SCHEMA = '{size}'").split()
    return int(whole), int(indexes)


def spread(database):
    """Persons from all over the register, so that no part of it stays at hand alone."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        last = db.execute("SELECT max(_id) FROM record_HouseholdRegistration").fetchone()[0]
        numbers = random.Random(1).sample(range(1, last + 1), min(ASKED, last))
        found = (db.execute("SELECT _subject FROM record_HouseholdRegistration WHERE _id = ?", (number,)).fetchone() for number in numbers)
        return [{"n": row[0]} for row in found if row]


def peer(server, size, asked, tokens):
    return Peer(size, TITLES[size], server, lambda query: post_lines(asked[query.name], "/graphql"), lambda query: json_headers(tokens[query.system]))


def measure(work, folder, provider, server, issuer, args):
    variables = {size: spread(f"{folder}/{size}.db") for size in SIZES}
    known = [query for query in queries(f"{folder}/small.db") if query.name in args.queries.split(",")]
    asked = {size: {query.name: replace(query, variables=variables[size] if "n" in query.variables[0] else query.variables) for query in known} for size in SIZES}
    tokens = {query.system: issuer.token(query.system) for query in known}
    servers = {size: catalog(work, 5092 + i, issuer, name=f"size-{size}", environment=environment(folder, provider, size, server)) for i, size in enumerate(SIZES)}
    results = {}
    try:
        for started in servers.values():
            started.wait(600)
        peers = [peer(servers[size], size, asked[size], tokens) for size in SIZES]
        for one in peers:
            for query in known:
                answer = one.ask(query, 0)
                if "errors" in answer:
                    raise SystemExit(f"{one.name} {query.name}: {answer}")
        for query in known:
            results[query.name] = alternate(query, peers, work, args.seconds, args.rounds, args.connections, warm_up=args.warm_up)
    finally:
        for started in servers.values():
            started.stop()
    return results


def table(found):
    lines = ["| provider | query | requests/s, 100,000 | 3,000,000 | p50 ms | p50 ms | growth of p50 | processor ms per 1,000 | processor ms per 1,000 | growth |",
             "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for provider, results in found.items():
        for query, rows in results["queries"].items():
            small, large = rows["small"], rows["large"]
            lines.append(f"| {provider} | {query} | {small['rps']:,.0f} | {large['rps']:,.0f} | {small['p50']:.2f} | {large['p50']:.2f} | {large['p50'] / small['p50']:.2f} "
                         f"| {small['cpu']:.1f} | {large['cpu']:.1f} | {large['cpu'] / small['cpu']:.2f} |")
    lines += ["", "| provider | persons | rows | rows/s while writing | with indexes, s | disk MB | of it indexes MB |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for provider, results in found.items():
        for size, loaded in results["loaded"].items():
            whole, indexes = loaded["disk"]
            lines.append(f"| {provider} | {SIZES[size][0]:,} | {loaded['rows']:,} | {loaded['rows'] / loaded['writing']:,.0f} | {loaded['whole']:,.0f} | {whole / 1e6:,.0f} "
                         f"| {'–' if indexes is None else f'{indexes / 1e6:,.0f}'} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--seconds", type=int, default=6)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--warm-up", type=int, default=10)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--providers", default="Sqlite,MySql")
    parser.add_argument("--queries", default="point,nested,page")
    parser.add_argument("--no-results", action="store_true", help="show the table only")
    args = parser.parse_args()
    work, issuer = os.path.abspath(args.work), Issuer(os.path.abspath(args.work))
    folder = f"{work}/size"
    os.makedirs(folder, exist_ok=True)
    found = {}
    for provider in args.providers.split(","):
        server = MariaDb(f"{folder}/mariadb", 33171, memory="6G", keep=True) if provider == "MySql" else None
        try:
            # Persons are chosen from SQLite's file: equal seeds give equal rows.
            for size in SIZES:
                load(work, folder, "Sqlite", size, None)
            loaded = {size: load(work, folder, provider, size, server) for size in SIZES}
            for size in SIZES:
                loaded[size]["disk"] = disk(folder, provider, size, server)
            found[provider] = {"loaded": loaded, "queries": measure(work, folder, provider, server, issuer, args)}
        finally:
            if server:
                server.stop()
    report = table(found)
    print(report)
    if not args.no_results:
        conditions = (f"{args.connections} connections, medians of {args.rounds} alternating runs of {args.seconds} s, {os.cpu_count()} cores shared with wrk"
                      f"{' and MariaDB' if 'MySql' in found else ''}. Each request asks for another of {ASKED:,} persons. Processor time is Catalog's own.")
        with open("bench/results/size.md", "w") as file:
            file.write(f"{conditions}\n\n{report}\n")
        with open("bench/results/size.json", "w") as file:
            json.dump(found, file, indent=2)


if __name__ == "__main__":
    main()
