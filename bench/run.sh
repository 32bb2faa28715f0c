#!/usr/bin/env bash
# Alternates Catalog with a hand-written endpoint (the floor) on one SQLite file of 100,000 persons, for three queries, and writes
# bench/results/latest.md and latest.json. bench/run.sh [--seconds N]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=5
[ "${1:-}" = "--seconds" ] && seconds=$2
if ! command -v wrk >/dev/null; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends wrk >/dev/null
fi
work=bench/.work
mkdir -p "$work" bench/results
dotnet build Catalog.Api -c Release -v:quiet -clp:NoSummary -o "$work/catalog" >/dev/null
dotnet build bench/floor -c Release -v:quiet -clp:NoSummary -o "$work/floor" >/dev/null
export ASPNETCORE_ENVIRONMENT=Development Sample__Enabled=false Logging__LogLevel__Default=Warning
export ConnectionStrings__Catalog="Data Source=$PWD/$work/bench.db" Authentication__DevelopmentKeyPath="$PWD/$work/key.pem"
[ -f "$work/done" ] || { rm -f "$work"/bench.db*; dotnet "$work/catalog/Catalog.Api.dll" sample --persons 100000 --entities 1000 --features 500; touch "$work/done"; }
python3 bench/run.py --work "$work" --seconds "$seconds"
