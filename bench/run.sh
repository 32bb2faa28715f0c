#!/usr/bin/env bash
# Measures Catalog beside hand-written endpoints (the floor), GraphQL.NET on EF Core, and mercurius, on one SQLite file of 100,000
# persons, in alternating runs; writes bench/results/latest.md, latest.json and latest.svg.
# bench/run.sh [--seconds N] [--rounds N] [--queries point,nested,page,filter] [--peers floor,catalog,…] [--no-results]
. "$(dirname "$0")/prepare.sh"
exec python3 bench/run.py --work "$work" "$@"
