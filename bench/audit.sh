#!/usr/bin/env bash
# Measures Catalog with its audit and without, in alternating runs; writes bench/results/audit.md, audit.json and audit.svg.
# bench/audit.sh [--seconds N] [--rounds N] [--connections 32,128] [--queries point,nested,page] [--no-results]
. "$(dirname "$0")/prepare.sh"
exec python3 bench/audit.py --work "$work" "$@"
