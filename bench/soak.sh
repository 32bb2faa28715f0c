#!/usr/bin/env bash
# Asks Catalog 1,000 distinct documents for ten minutes, and looks at its memory; writes bench/results/soak.md, soak.json and
# soak.svg; fails where the memory grows. bench/soak.sh [--minutes N] [--documents N]
. "$(dirname "$0")/prepare.sh"
exec python3 bench/soak.py --work "$work" "$@"
