#!/usr/bin/env bash
# `npm start`: from a fresh checkout to Zonesmith at work: installs if needed, builds, checks the example zones, and opens
# them in VS Code: your own one (`code`), or one that is served at a local address until Ctrl+C.
#   npm start -- --no-editor    without VS Code; so it is as well in CI, and where nobody reads the output
set -euo pipefail
cd "$(dirname "$0")/.."

editor=yes
if [ "${1:-}" = --no-editor ] || [ "${CI:-}" = true ] || [ ! -t 1 ]; then editor=no; fi

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

if [ "$editor" = no ]; then exit 0; fi
echo
if command -v code >/dev/null; then
  echo "code --extensionDevelopmentPath=. examples"
  exec code --new-window --extensionDevelopmentPath="$PWD" "$PWD/examples"
fi
npm run --silent package >/dev/null
exec node scripts/run.mjs scripts/vscode/serve.ts examples "dist/zonesmith-$(node -p "require('./package.json').version").vsix"
