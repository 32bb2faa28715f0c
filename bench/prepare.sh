# Sourced by run.sh, decisions.sh and soak.sh: builds Catalog and what it is measured beside, and makes the SQLite file that
# all of them read, once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if ! command -v wrk >/dev/null; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends wrk >/dev/null
fi
work=$PWD/bench/.work
mkdir -p "$work" bench/results
for project in Catalog.Api bench/floor bench/graphql-net; do
  name=$(basename "$project" | tr '[:upper:]' '[:lower:]')
  dotnet build "$project" -c Release -v:quiet -clp:NoSummary -o "$work/${name/.api/}" >/dev/null
done
if [ ! -d bench/mercurius/node_modules/mercurius ]; then
  npm --prefix bench/mercurius ci --silent
  npm --prefix bench/mercurius rebuild --silent
fi
if [ ! -f "$work/done" ]; then
  rm -f "$work"/bench.db*
  ConnectionStrings__Catalog="Data Source=$work/bench.db" dotnet "$work/catalog/Catalog.Api.dll" sample --persons 100000 --entities 1000 --features 500
  touch "$work/done"
fi
export PYTHONPATH=$PWD/bench PYTHONDONTWRITEBYTECODE=1
