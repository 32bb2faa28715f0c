#!/usr/bin/env bash
# Measures the bench queries on 3,000,000 persons beside 100,000, on SQLite and MariaDB; writes bench/results/size.md and size.json.
# Loading takes half an hour and 30 GB in bench/.work/size the first time; it is kept there.
# bench/size.sh [--seconds N] [--rounds N] [--providers Sqlite,MySql] [--queries point,nested,page] [--no-results]
. "$(dirname "$0")/prepare.sh"
exec python3 bench/size.py --work "$work" "$@"
