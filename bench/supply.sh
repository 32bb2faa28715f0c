#!/usr/bin/env bash
# Measures how fast records come in, checked and with their books, beside the databases' own loaders; writes bench/results/supply.md and supply.json.
# bench/supply.sh [--rows N] [--rounds N] [--providers Sqlite,MySql] [--no-results]
. "$(dirname "$0")/prepare.sh"
exec python3 bench/supply.py --work "$work" "$@"
