#!/usr/bin/env bash
# Installs what the tests need and runs them all. Arguments go to dotnet test, such as --filter Access.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v chromium >/dev/null || missing+=(chromium fonts-noto-cjk)
command -v node >/dev/null || missing+=(nodejs npm)
command -v python3 >/dev/null || missing+=(python3)
command -v openssl >/dev/null || missing+=(openssl)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing for the tests: ${missing[*]}"
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

dotnet build Catalog.slnx -clp:NoSummary -v:quiet
exec dotnet test Catalog.slnx --no-build --nologo --logger "console;verbosity=normal" "$@"
