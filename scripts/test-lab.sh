#!/usr/bin/env bash
# The tests in test/lab, inside the lab (docs/lab.md).
#   --if-possible   where the lab cannot run, says why and goes on; in CI that is a failure all the same
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH:/usr/local/sbin:/usr/sbin:/sbin"

if [ "${1:-}" = --if-possible ]; then
  if_possible=1
  shift
fi

cannot() {
  echo "the lab cannot run: $1" >&2
  if [ -n "${if_possible:-}" ] && [ "${CI:-}" != true ]; then
    echo 'going on without its tests' >&2
    exit 0
  fi
  exit 1
}

for program in unshare ip named dig nsd rbldnsd openssl; do
  command -v "$program" >/dev/null || cannot "$program is missing; scripts/setup-tools.sh knows its package"
done
namespaces=(--net --mount --pid --fork --mount-proc)
if [ "$(id -u)" -ne 0 ]; then namespaces+=(--map-root-user); fi
refused=$(unshare "${namespaces[@]}" true 2>&1) || cannot "this system lets nobody make namespaces ($refused)"

exec node scripts/run.mjs scripts/lab/main.ts -- vitest run --config test/lab/vitest.config.mts "$@"
