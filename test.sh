#!/usr/bin/env bash
# Installs what the tests need and runs them all: on SQLite, and what holds on every database on a private MariaDB too.
# Arguments go to dotnet test, such as --filter Access; CATALOG_TEST_PROVIDER=MySql then chooses MariaDB for the tests' servers.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v chromium >/dev/null || missing+=(chromium fonts-noto-cjk)
command -v node >/dev/null || missing+=(nodejs npm)
command -v python3 >/dev/null || missing+=(python3)
command -v openssl >/dev/null || missing+=(openssl)
PATH=$PATH:/usr/sbin command -v mariadbd >/dev/null || missing+=(mariadb-server)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing for the tests: ${missing[*]}"
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

dotnet build Catalog.slnx -clp:NoSummary -v:quiet
run() { dotnet test Catalog.slnx --no-build --nologo --logger "console;verbosity=normal" "$@"; }
if [ $# -gt 0 ]; then
  run "$@"
  exit
fi

# Servers that answer, decide, change and tell: journeys, mutations, queries, pages, counts, verification, non-interference, records in
# and out. The tests of the single registers hold there too (CATALOG_TEST_PROVIDER=MySql ./test.sh --filter Catalog.Tests.Grants); they
# would double the time.
folders=(Journeys Mutations Drafts Verification Execution NonInterference Export Supply Discrepancies Backups)
filter=$(printf '|FullyQualifiedName~Catalog.Tests.%s.' "${folders[@]}")
status=0
run || status=$?
echo "Once more, on MariaDB:"
CATALOG_TEST_PROVIDER=MySql run --filter "Provider!=Sqlite&Provider!=MariaDb&(${filter:1})" || status=$?
exit $status
