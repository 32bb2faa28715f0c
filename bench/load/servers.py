"""The servers that are measured: how each is started and asked."""
import json
import os
import subprocess
import time
import urllib.error
import urllib.request

from load.queries import get_lines, post_lines
from load.tokens import ISSUER


class Server:
    """A server under measurement, listening on a port of its own."""

    def __init__(self, name, port, command, environment=None):
        self.name, self.address = name, f"http://127.0.0.1:{port}"
        self._environment = {**os.environ, "ASPNETCORE_ENVIRONMENT": "Production", "NODE_ENV": "production", **(environment or {})}
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=self._environment)

    def wait(self, seconds=60):
        """Waits until it answers anything at all."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self._process.poll() is not None:
                raise RuntimeError(f"{self.name} does not start.")
            try:
                urllib.request.urlopen(self.address, timeout=2).close()
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.2)
        raise RuntimeError(f"{self.name} does not answer.")

    def stop(self):
        self._process.terminate()
        self._process.wait()

    def processor_seconds(self):
        with open(f"/proc/{self._process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """The resident memory that is its own in MB: without the pages of the database that it maps."""
        with open(f"/proc/{self._process.pid}/status") as file:
            lines = dict(line.split(":", 1) for line in file)
        return int(lines["RssAnon"].split()[0]) / 1024


class Peer:
    """A way to ask a server: by which method and path, and with which headers."""

    def __init__(self, name, title, server, lines, headers):
        self.name, self.title, self.server, self._lines, self._headers = name, title, server, lines, headers

    def lines(self, query):
        return self._lines(query)

    def headers(self, query):
        return self._headers(query)

    def ask(self, query, index):
        """The answer to one of a query's requests, as JSON."""
        method, path, *body = self.lines(query)[index].split(" ", 2)
        request = urllib.request.Request(self.server.address + path, body[0].encode() if body else None, self.headers(query), method=method)
        try:
            with urllib.request.urlopen(request) as response:
                return json.load(response)
        except urllib.error.HTTPError as refusal:
            return json.load(refusal)


def catalog(work, port, issuer, database="bench.db", name="catalog", build="catalog", environment=None):
    return Server(name, port, ["dotnet", f"{work}/{build}/Catalog.Api.dll", "--urls", f"http://127.0.0.1:{port}"], {
        "ConnectionStrings__Catalog": f"Data Source={work}/{database}",
        "ConnectionStrings__Audit": f"Data Source={work}/audit-{name}.db",
        "Audit__Path": os.environ.get("AUDIT_FOLDER", work) + f"/audit-{name}",
        # Counted as for every system, but out of the way: one system sends all that there is.
        "Limits__RequestsPerSecond": "1000000",
        "Limits__RequestBurst": "1000000",
        "Limits__ConcurrentRequests": "1000",
        "Authentication__Issuer": ISSUER,
        "Authentication__SigningKeysPath": issuer.public,
        "Logging__LogLevel__Default": "Warning",
        **(environment or {}),
    })


def catalog_peer(server, tokens, name="catalog", title="Catalog"):
    return Peer(name, title, server, lambda query: post_lines(query, "/graphql"), lambda query: json_headers(tokens[query.system]))


def json_headers(token):
    return {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}


def peers(work, issuer, tokens, names):
    """The named peers with their servers started; the floor is one server that is asked in two ways."""
    starts = {
        "floor": lambda: Server("floor", 5091, ["dotnet", f"{work}/floor/Floor.dll", "--urls", "http://127.0.0.1:5091", "--database", f"{work}/bench.db"]),
        "catalog": lambda: catalog(work, 5092, issuer),
        "graphql-net": lambda: Server("graphql-net", 5093, [
            "dotnet", f"{work}/graphql-net/GraphQLNet.dll", "--urls", "http://127.0.0.1:5093", "--database", f"{work}/bench.db"]),
        "mercurius": lambda: Server("mercurius", 5094, ["node", "bench/mercurius/server.js", f"{work}/bench.db", "5094"]),
    }
    servers = {name: start() for name, start in starts.items() if name in names}
    found = []
    if "floor" in servers:
        found.append(Peer("floor-get", "floor, GET", servers["floor"], get_lines, lambda query: {}))
        found.append(Peer("floor-post", "floor, POST", servers["floor"], lambda query: post_lines(query, f"/{query.name}"),
                          lambda query: json_headers(tokens[query.system])))
    if "catalog" in servers:
        found.append(catalog_peer(servers["catalog"], tokens))
    for name, title in (("graphql-net", "GraphQL.NET, EF Core"), ("mercurius", "mercurius, JIT")):
        if name in servers:
            found.append(Peer(name, title, servers[name], lambda query: post_lines(query, "/graphql"),
                              lambda query: {**json_headers(tokens[query.system]), "X-System": query.system}))
    return list(servers.values()), found
