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
# Sample data of another schema are made anew: what they grant might count no more.
schema=$(ls Catalog.Api/Storage/Sqlite/Migrations | sha256sum | cut -c1-16)
if [ ! -f "$work/done-$schema" ]; then
  rm -f "$work"/bench.db* "$work"/done*
  ConnectionStrings__Catalog="Data Source=$work/bench.db" dotnet "$work/catalog/Catalog.Api.dll" sample --persons 100000 --entities 1000 --features 500
  touch "$work/done-$schema"
fi
export PYTHONPATH=$PWD/bench PYTHONDONTWRITEBYTECODE=1
