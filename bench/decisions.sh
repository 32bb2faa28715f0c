#!/usr/bin/env bash
# Compares Catalog with 10,000 grants in its access book with Catalog with the sample's few, in alternating runs; writes
# bench/results/decisions.md and decisions.json. bench/decisions.sh [--seconds N] [--rounds N] [--grants N]
. "$(dirname "$0")/prepare.sh"
exec python3 bench/decisions.py --work "$work" "$@"
