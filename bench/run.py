"""Drives the bench: starts both servers, alternates wrk between them, reads their processor time, writes the table."""
import argparse, json, os, random, re, sqlite3, statistics, subprocess, time, urllib.request

args = argparse.ArgumentParser()
args.add_argument("--work", required=True)
args.add_argument("--seconds", type=int, default=5)
args.add_argument("--rounds", type=int, default=3)
args.add_argument("--connections", type=int, default=32)
args = args.parse_args()
work = os.path.abspath(args.work)
USE = '@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")'
QUERIES = {
    "point": f"query P($n: CitizenIdNumber!) {USE} {{ person(idNumber: $n) {{ householdRegistration {{ name sex status township }} }} }}",
    "nested": f"query N($n: CitizenIdNumber!) {USE} {{ person(idNumber: $n) {{ householdRegistration {{ name sex status township }} "
              "marriageRegistrations { maritalStatus marriageRegistrationDate } socialInsuranceRegistrations { insuranceType employerName } } }",
    "page": f"query L {USE} {{ householdRegistrations(first: 100) {{ nodes {{ name sex status township }} }} }}",
}
db = sqlite3.connect(f"{work}/bench.db")
ids = [row[0] for row in db.execute("SELECT _subject FROM record_HouseholdRegistration WHERE _id % 97 = 0 LIMIT 1000")]
token = subprocess.run(["dotnet", f"{work}/catalog/Catalog.Api.dll", "token", "--client", "housing-fund-loans", "--expires", "1d"],
                       check=True, capture_output=True, text=True).stdout.strip()


def lua(name, server):
    ids_lua = "{" + ",".join(f'"{i}"' for i in ids) + "}"
    if server == "floor":
        path = {"point": "/point/", "nested": "/nested/", "page": "/page"}[name]
        request = f'return wrk.format("GET", "{path}"' + (" .. ids[math.random(#ids)])" if name != "page" else ")")
        text = f"local ids = {ids_lua}\nfunction request() {request} end\n"
    else:
        before = json.dumps({"query": QUERIES[name]})[:-1]
        body = f"'{before},\"variables\":{{\"n\":\"' .. ids[math.random(#ids)] .. '\"}}}}'" if name != "page" else f"'{before}}}'"
        text = (f"local ids = {ids_lua}\nlocal headers = {{['Content-Type']='application/json', ['Authorization']='Bearer {token}'}}\n"
                f"function request() return wrk.format('POST', '/graphql', headers, {body}) end\n".replace('\\"', '\\\\"'))
    path = f"{work}/{server}-{name}.lua"
    open(path, "w").write(text)
    return path


def start(name, port):
    command = ["dotnet", f"{work}/catalog/Catalog.Api.dll", "--urls", f"http://127.0.0.1:{port}"] if name == "catalog" else \
              ["dotnet", f"{work}/floor/Floor.dll", "--urls", f"http://127.0.0.1:{port}", "--database", f"{work}/bench.db"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=f"{work}/{name}")


def processor_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(process, port, script, seconds):
    before = processor_seconds(process.pid)
    out = subprocess.run(["wrk", "-t1", f"-c{args.connections}", f"-d{seconds}s", "--latency", "-s", script, f"http://127.0.0.1:{port}"],
                         check=True, capture_output=True, text=True).stdout
    assert "Non-2xx" not in out, out
    requests = int(re.search(r"(\d+) requests in", out).group(1))
    return {"rps": float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), "cpu": (processor_seconds(process.pid) - before) * 1e6 / requests}


servers = {"floor": (start("floor", 5091), 5091), "catalog": (start("catalog", 5092), 5092)}
try:
    time.sleep(6)
    body = json.dumps({"query": QUERIES["nested"], "variables": {"n": ids[0]}}).encode()
    answer = urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:5092/graphql", body,
        {"Content-Type": "application/json", "Authorization": "Bearer " + token})).read().decode()
    assert '"errors"' not in answer, answer
    results = {}
    for name in QUERIES:
        scripts = {server: lua(name, server) for server in servers}
        runs = {server: [] for server in servers}
        for server, (process, port) in servers.items():
            measure(process, port, scripts[server], 2)
        for _ in range(args.rounds):
            for server, (process, port) in servers.items():
                runs[server].append(measure(process, port, scripts[server], args.seconds))
        results[name] = {server: {key: statistics.median(run[key] for run in runs[server]) for key in ("rps", "cpu")} for server in servers}
        results[name]["ratio"] = results[name]["catalog"]["cpu"] / results[name]["floor"]["cpu"]
finally:
    for process, _ in servers.values():
        process.terminate()

lines = ["| query | floor: requests/s | floor: ms per 1,000 | Catalog: requests/s | Catalog: ms per 1,000 | ratio of processor time |", "| --- | --- | --- | --- | --- | --- |"]
for name, row in results.items():
    lines.append(f"| {name} | {row['floor']['rps']:,.0f} | {row['floor']['cpu']:.1f} | {row['catalog']['rps']:,.0f} | {row['catalog']['cpu']:.1f} | {row['ratio']:.2f} |")
table = "\n".join(lines)
print(table)
open("bench/results/latest.md", "w").write(f"{args.connections} connections, {args.seconds} s a run, medians of {args.rounds} alternating runs, 100,000 persons in SQLite, wrk on the same machine.\n\n{table}\n")
json.dump({"connections": args.connections, "seconds": args.seconds, "rounds": args.rounds, "queries": results}, open("bench/results/latest.json", "w"), indent=2)
