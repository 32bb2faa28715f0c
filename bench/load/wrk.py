"""Runs wrk against a server, and reads what it and the kernel say."""
import re
import subprocess
from pathlib import Path

SCRIPT = str(Path(__file__).with_name("requests.lua"))
UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


def measure(server, requests, headers, seconds, connections):
    """One run: requests a second, processor time of the server per 1,000 requests in ms, latencies in ms, memory in MB."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "--latency", "-s", SCRIPT]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    before = server.processor_seconds()
    out = subprocess.run([*command, server.address, "--", str(requests)], check=True, capture_output=True, text=True).stdout
    spent = server.processor_seconds() - before
    for fault in ("Non-2xx", "Socket errors"):
        if fault in out:
            raise RuntimeError(f"{server.name}: {out}")
    count = int(re.search(r"(\d+) requests in", out).group(1))
    return {
        "rps": float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)),
        "cpu": spent * 1e6 / count,
        "p50": latency(out, 50),
        "p99": latency(out, 99),
        "rss": server.memory(),
    }


def latency(out, percentile):
    value, unit = re.search(rf"\s{percentile}%\s+([\d.]+)(us|ms|s)", out).groups()
    return float(value) * UNITS[unit]
