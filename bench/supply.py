"""What supplying costs: rows checked and replaced by key through POST /supply, beside sqlite3's .import and MariaDB's LOAD DATA of the same rows."""
import argparse
import csv
import json
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import time
import urllib.request
import uuid

from load.mariadb import MariaDb
from load.servers import catalog
from load.tokens import Issuer

REGISTER = "HouseholdRegistration"
STEWARD = "police-steward"
TABLE = f"record_{REGISTER}"


def export(database, rows, folder):
    """The rows of a register as its department would supply them."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        items = [row[1] for row in db.execute(f"PRAGMA table_info({TABLE})") if not row[1].startswith("_")]
        plain = [item for item in items if item != "photo"]
        path = f"{folder}/{REGISTER}.csv"
        with open(path, "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(plain)
            for row in db.execute(f"SELECT {', '.join(plain)} FROM {TABLE} LIMIT ?", (rows,)):
                writer.writerow(["" if value is None else value for value in row])
                rows -= 1
    if rows > 0:
        raise SystemExit(f"{database} has {rows} rows too few: give less by --rows.")
    return path


def environment(folder, provider, server):
    place = ({"Database__Provider": "Sqlite", "ConnectionStrings__Catalog": f"Data Source={folder}/catalog.db", "ConnectionStrings__Audit": f"Data Source={folder}/audit.db"}
             if provider == "Sqlite" else
             {"Database__Provider": "MySql", "ConnectionStrings__Catalog": server.connection("supplied"), "ConnectionStrings__Audit": server.connection("supplied_audit")})
    return {**place, "Audit__Path": f"{folder}/audit"}


def supply(server, token, path):
    """Seconds, and seconds of the server's processor."""
    begun, used = time.monotonic(), server.processor_seconds()
    with open(path, "rb") as file:
        request = urllib.request.Request(f"{server.address}/supply/{REGISTER}", file, {
            "Authorization": f"Bearer {token}", "Content-Type": "text/csv; charset=utf-8", "Content-Length": str(os.path.getsize(path)), "Idempotency-Key": uuid.uuid4().hex})
        with urllib.request.urlopen(request, timeout=3600) as response:
            answer = json.load(response)
    if answer.get("rejected"):
        raise SystemExit(f"Rows were rejected: {answer}")
    return time.monotonic() - begun, server.processor_seconds() - used


def import_sqlite(folder, path):
    """sqlite3's .import of the whole rows, the store's own columns included, into a table with the same indexes."""
    with sqlite3.connect(f"{folder}/catalog.db") as db:
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({TABLE})") if row[1] != "_id"]
        schema = [row[0] for row in db.execute("SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL", (TABLE,))]
        whole = f"{folder}/whole.csv"
        # Keys as digits: CSV has no bytes. The loader's own key is then twice as long, which costs it little.
        shown = [f"hex({name})" if name == "_key" else name for name in columns]
        subprocess.run(["sqlite3", "-csv", f"{folder}/catalog.db", f"SELECT _id, {', '.join(shown)} FROM {TABLE}"], check=True, stdout=open(whole, "w"))
    target = f"{folder}/imported.db"
    if os.path.exists(target):
        os.remove(target)
    with sqlite3.connect(target) as db:
        db.execute("PRAGMA journal_mode = WAL")
        for statement in schema:
            db.execute(statement)
    begun, used = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["sqlite3", target], input=f"PRAGMA synchronous = FULL;\nPRAGMA cache_size = -65536;\n.mode csv\n.import {whole} {TABLE}\n", text=True, check=True)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - begun, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime


def import_mysql(folder, server):
    """LOAD DATA LOCAL of the whole rows into a table with the same indexes."""
    whole = f"{folder}/whole.tsv"
    columns = [name for name in server.run(f"SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'supplied' AND TABLE_NAME = '{TABLE}' ORDER BY ORDINAL_POSITION").split() if name not in ("_id", "photo")]
    shown = ["HEX(_key)" if name == "_key" else name for name in columns]
    with open(whole, "w") as file:
        file.write(server.run(f"SELECT {', '.join(shown)} FROM {TABLE}", "supplied").replace("\tNULL", "\t\\N"))
    server.run(f"DROP TABLE IF EXISTS imported; CREATE TABLE imported LIKE {TABLE}", "supplied")
    targets = ["@key" if name == "_key" else name for name in columns]
    begun, used = time.monotonic(), server.processor_seconds()
    server.run(f"LOAD DATA LOCAL INFILE '{whole}' INTO TABLE imported CHARACTER SET utf8mb4 ({', '.join(targets)}) SET _key = UNHEX(@key)", "supplied")
    return time.monotonic() - begun, server.processor_seconds() - used


def measure(work, provider, rows, rounds, issuer):
    folder = f"{work}/supply"
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    path = export(f"{work}/size/large.db" if os.path.exists(f"{work}/size/large.db") else f"{work}/bench.db", rows, folder)
    server = MariaDb(f"{work}/supply-mariadb", 33172, memory="4G") if provider == "MySql" else None
    runs = []
    try:
        for _ in range(rounds):
            if server:
                server.run("DROP DATABASE IF EXISTS supplied; DROP DATABASE IF EXISTS supplied_audit")
            for name in os.listdir(folder):
                if name != os.path.basename(path):
                    shutil.rmtree(f"{folder}/{name}", ignore_errors=True) if os.path.isdir(f"{folder}/{name}") else os.remove(f"{folder}/{name}")
            place = environment(folder, provider, server)
            subprocess.run(["dotnet", f"{work}/catalog/Catalog.Api.dll", "sample", "--persons", "0", "--entities", "0", "--features", "0"],
                           env={**os.environ, "ASPNETCORE_ENVIRONMENT": "Development", **place}, check=True, capture_output=True)
            started = catalog(work, 5092, issuer, name="supply", environment=place)
            try:
                started.wait()
                database = server.processor_seconds() if server else 0
                seconds, processor = supply(started, issuer.token(STEWARD, "catalog.steward"), path)
                database = (server.processor_seconds() if server else 0) - database
                memory = started.memory()
            finally:
                started.stop()
            own, own_processor = import_mysql(folder, server) if server else import_sqlite(folder, path)
            runs.append({"rate": rows / seconds, "processor": (processor + database) / rows * 1e6, "memory": memory, "own": rows / own, "ownProcessor": own_processor / rows * 1e6,
                         "ratio": own / seconds})
            print(provider, runs[-1], flush=True)
    finally:
        if server:
            server.stop()
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--rows", type=int, default=300_000, help="fewer measure how fast the program is compiled")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--providers", default="Sqlite,MySql")
    parser.add_argument("--no-results", action="store_true", help="show the table only")
    args = parser.parse_args()
    work = os.path.abspath(args.work)
    issuer = Issuer(work)
    found = {provider: measure(work, provider, args.rows, args.rounds, issuer) for provider in args.providers.split(",")}
    loaders = {"Sqlite": "sqlite3 .import", "MySql": "LOAD DATA LOCAL"}
    lines = ["| provider | supplied, rows/s | processor µs a row, database's included | memory MB | the database's own loader | rows/s | processor µs a row | ratio of rows/s |",
             "| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |"]
    for provider, row in found.items():
        lines.append(f"| {provider} | {row['rate']:,.0f} | {row['processor']:.1f} | {row['memory']:.0f} | {loaders[provider]} | {row['own']:,.0f} | {row['ownProcessor']:.1f} | {row['ratio']:.2f} |")
    report = "\n".join(lines)
    print(report)
    if not args.no_results:
        with open("bench/results/supply.md", "w") as file:
            file.write(f"{args.rows:,} rows of {REGISTER} as CSV, each checked item by item, put in the place of the row with its key, with the entries of the audit and the books of the supply "
                       f"on the disk; beside the same rows, keys made already, loaded unchecked into a table with the same indexes. Medians of {args.rounds} alternating runs, {os.cpu_count()} cores.\n\n{report}\n")
        with open("bench/results/supply.json", "w") as file:
            json.dump({"rows": args.rows, "rounds": args.rounds, "providers": found}, file, indent=2)


if __name__ == "__main__":
    main()
