#!/usr/bin/env bash
# `npm start`: from a fresh checkout to Zonesmith at work: installs if needed, builds, checks the example zones.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci
fi
node esbuild.mjs

echo
echo "node dist/zonesmith.js check examples"
found=0
node dist/zonesmith.js check examples || found=$?
# 1 only says that something was found, which is what examples are for; anything else is trouble.
if [ "$found" -gt 1 ]; then exit "$found"; fi

cat <<'END'

Next: node dist/zonesmith.js check FILE     your own zone
      node dist/zonesmith.js rules          what is checked
      node dist/zonesmith.js --help         everything else
END
