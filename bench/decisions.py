"""What decisions cost with a large access book: the same queries against the sample's book and against one with many grants."""
import argparse
import json
import os
import shutil
import sqlite3

from load.queries import queries
from load.rounds import alternate, same_answers
from load.servers import catalog, catalog_peer
from load.tokens import Issuer

LARGE = "bench-large.db"


def enlarge(work, grants):
    """A copy of the database with further systems that hold grants of the same items, each for a use of its own."""
    path = f"{work}/{LARGE}"
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)
    shutil.copyfile(f"{work}/bench.db", path)
    with sqlite3.connect(path) as db:
        per_use = db.execute('SELECT COUNT(*) FROM "Grant" WHERE "Use" = 1').fetchone()[0]
        missing = grants - db.execute('SELECT COUNT(*) FROM "Grant"').fetchone()[0]
        for number in range(-(-missing // per_use)):
            system = f"bench-{number:05}"
            copy(db, "ConsumingSystem", "ClientId = 'housing-fund-loans'", {"ClientId": system})
            use = copy(db, "Use", "Id = 1", {"Id": None, "System": system})
            application = copy(db, "Application", "Id = 1", {"Id": None, "System": system})
            for (grant, item) in db.execute('SELECT Id, ApplicationItem FROM "Grant" WHERE "Use" = 1').fetchall():
                # A grant is one only with the item of an application that it came from.
                asked = copy(db, "ApplicationItem", f"Id = {item}", {"Id": None, "Application": application, "Use": use})
                copy(db, "Grant", f"Id = {grant}", {"Id": None, "Use": use, "ApplicationItem": asked})
        db.execute("UPDATE AccessVersion SET Number = Number + 1")
        return db.execute('SELECT COUNT(*) FROM "Grant"').fetchone()[0]


def copy(db, table, where, changes):
    """Copies rows with some columns changed; the id of the last."""
    columns = [row[1] for row in db.execute(f'PRAGMA table_info("{table}")')]
    values = ", ".join("?" if column in changes else f'"{column}"' for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    return db.execute(f'INSERT INTO "{table}" ({names}) SELECT {values} FROM "{table}" WHERE {where}',
                      [changes[column] for column in columns if column in changes]).lastrowid


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--grants", type=int, default=10_000)
    args = parser.parse_args()
    work = os.path.abspath(args.work)
    grants = enlarge(work, args.grants)
    issuer = Issuer(work)
    asked = [query for query in queries(f"{work}/bench.db") if query.name in ("point", "nested")]
    tokens = {query.system: issuer.token(query.system) for query in asked}
    small, large = catalog(work, 5092, issuer, name="small"), catalog(work, 5095, issuer, LARGE, name="large")
    found = [catalog_peer(small, tokens, "small"), catalog_peer(large, tokens, "large")]
    results = {}
    try:
        small.wait()
        large.wait()
        for query in asked:
            able, refused = same_answers(query, found)
            if refused:
                raise SystemExit(f"{query.name}: {refused}")
            results[query.name] = alternate(query, able, work, args.seconds, args.rounds, args.connections)
    finally:
        small.stop()
        large.stop()

    lines = [f"Processor time per 1,000 requests in ms, medians of {args.rounds} alternating runs of {args.seconds} s, {args.connections} connections.", "",
             f"| query | sample's access book | {grants:,} grants | difference | memory MB |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, rows in results.items():
        difference = rows["large"]["cpu"] / rows["small"]["cpu"] - 1
        lines.append(f"| {name} | {rows['small']['cpu']:.1f} | {rows['large']['cpu']:.1f} | {difference:+.1%} | {rows['small']['rss']:.0f} and {rows['large']['rss']:.0f} |")
    report = "\n".join(lines)
    print(report)
    with open("bench/results/decisions.md", "w") as file:
        file.write(report + "\n")
    with open("bench/results/decisions.json", "w") as file:
        json.dump({"grants": grants, "seconds": args.seconds, "rounds": args.rounds, "queries": results}, file, indent=2)


if __name__ == "__main__":
    main()
