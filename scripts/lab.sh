#!/usr/bin/env bash
# `npm run lab`: VS Code with the example zones and Zonesmith inside the lab (docs/lab.md), served at a local address until
# Ctrl+C. Every live check has something real to ask, and nothing leaves this machine.
#   npm run lab -- COMMAND …    a command in the lab instead: `npm run lab -- bash` for a shell
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci
fi
bash scripts/setup-tools.sh
if [ "$#" -gt 0 ]; then exec node scripts/run.mjs scripts/lab/main.ts -- "$@"; fi

npm run --silent package >/dev/null
node scripts/run.mjs scripts/vscode/install.ts newest
vsix=dist/zonesmith-$(node -p "require('./package.json').version").vsix
exec node scripts/run.mjs scripts/lab/main.ts --page -- node scripts/run.mjs scripts/vscode/serve.ts examples "$vsix"
