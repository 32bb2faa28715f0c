#!/usr/bin/env bash
# Fills the audit's index with the entries of a city's year and times what auditors ask it: bench/audit-growth.sh [entries].
# Needs about two kilobytes an entry of temporary space.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p bench/results bench/.work
dotnet build Catalog.Tests -c Release -v:quiet -clp:NoSummary -o bench/.work/growth >/dev/null
AUDIT_GROWTH_ENTRIES=${1:-10000000} AUDIT_GROWTH_RESULT=$PWD/bench/results/audit-growth.md \
  nice -n 10 dotnet vstest bench/.work/growth/Catalog.Tests.dll --TestCaseFilter:FullyQualifiedName~GrowthTests
cat bench/results/audit-growth.md
