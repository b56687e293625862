#!/usr/bin/env bash
# Zonesmith where users are: packs the extension, installs the oldest and the newest VS Code that it is for, runs the suites
# inside of them and the tests of what users see, those of live checks in the lab (docs/lab.md). `npm test` calls it; it ends by
# itself and leaves no process behind.
#   bash scripts/test-vscode.sh [suites|ui|lab]    only one of them
# VSCODE_EXECUTABLE=PATH: the suites run in that desktop VS Code instead, and what users see is left to others.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"
what=${1:-all}

failed=0
if [ -n "${VSCODE_EXECUTABLE:-}" ]; then
  node esbuild.mjs
  exec node scripts/run.mjs test/vscode/run.ts
fi
node scripts/run.mjs scripts/vscode/install.ts
npm run --silent package >/dev/null
# Outside of CI, a system may refuse namespaces.
has_lab() {
  local namespaces=(--net --mount --pid --fork --mount-proc)
  if [ "$(id -u)" -ne 0 ]; then namespaces+=(--map-root-user); fi
  [ "${CI:-}" = true ] || unshare "${namespaces[@]}" true
}
wants() { [ "$what" = all ] || [ "$what" = "$1" ]; }

if wants suites; then node scripts/run.mjs test/vscode/run.ts || failed=1; fi
if wants ui; then vitest run --config test/ui/vitest.config.mts || failed=1; fi
if wants lab; then
  if has_lab; then
    node scripts/run.mjs scripts/lab/main.ts -- vitest run --config test/ui/lab/vitest.config.mts || failed=1
  else
    echo 'the lab cannot run on this system, and with it the tests of live checks in VS Code'
  fi
fi
exit "$failed"
