#!/usr/bin/env bash
# Tries the recipe for older Neovims of docs/editors.md to the letter: opens an example, waits for findings, asks for a hover.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ln -s "$PWD/dist/language-server.js" "$folder/zonesmith-language-server"
cp examples/db.example.be "$folder/"

# The Lua below the heading.
awk '/^## /{ours = /Neovim 0\.7/} ours && /^```/{inside = !inside; next} ours && inside' docs/editors.md >"$folder/init.lua"

cat >"$folder/look.lua" <<'LUA'
local function wait(what, ready)
  if not vim.wait(10000, ready, 50) then print('no ' .. what) vim.cmd('cquit') end
end
wait('findings', function() return #vim.diagnostic.get(0) > 0 end)
for _, found in ipairs(vim.diagnostic.get(0)) do
  print(string.format('%d:%d %s', found.lnum + 1, found.col + 1, found.message))
end
local client = vim.lsp.get_active_clients()[1]
local hover = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = 8, character = 12 } }
local answer = client.request_sync('textDocument/hover', hover, 5000, 0)
if client.server_capabilities.hoverProvider then
  if not (answer and answer.result) then print('no hover') vim.cmd('cquit') end
  print(answer.result.contents.value)
end
vim.cmd('qall!')
LUA
nvim --version | head -1
cd "$folder"
HOME=$folder PATH=$folder:$PATH nvim --headless -u init.lua db.example.be -c 'luafile look.lua' 2>&1
