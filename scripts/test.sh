#!/usr/bin/env bash
# `npm test`: the tools, lint and types, the build, all tests. Every step runs even if one before it failed, so that one run
# tells everything; any failure makes it exit 1.
set -uo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH:/usr/local/sbin:/usr/sbin:/sbin"
if [ ! -t 1 ]; then export NO_COLOR=1; fi

failed=()
step() {
  local name=$1
  shift
  echo "── $name"
  local from=$SECONDS
  if "$@"; then
    echo "── $name: ok ($((SECONDS - from)) s)"
  else
    echo "── $name: FAILED ($((SECONDS - from)) s)"
    failed+=("$name")
  fi
}

step tools bash scripts/setup-tools.sh
step lint biome check --error-on-warnings .
step 'types (all)' tsc -p tsconfig.json
step 'types (core, no Node)' tsc -p server/tsconfig.core.json
step 'types (client)' tsc -p client/tsconfig.json
step build node esbuild.mjs
step tests vitest run
step lab bash scripts/test-lab.sh --if-possible
step 'VS Code' bash scripts/test-vscode.sh

if [ "${#failed[@]}" -gt 0 ]; then
  echo "npm test: FAILED after $SECONDS s: ${failed[*]}"
  exit 1
fi
echo "npm test: everything passed in $SECONDS s"
