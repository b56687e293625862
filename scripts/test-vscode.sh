#!/usr/bin/env bash
# Zonesmith where users are: packs the extension, installs the oldest and the newest VS Code that it is for, runs the suites
# inside of them and the tests of what users see. `npm test` calls it; it ends by itself and leaves no process behind.
#   bash scripts/test-vscode.sh [suites|ui]    only one of the two
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
if [ "$what" != ui ]; then node scripts/run.mjs test/vscode/run.ts || failed=1; fi
if [ "$what" != suites ]; then vitest run --config test/ui/vitest.config.mts || failed=1; fi
exit "$failed"
