// Stands in for @vscode/ripgrep, which downloads its program: another package comes with it.
const { join } = require('node:path');

exports.rgPath = join(__dirname, '..', '..', 'ripgrep-linux-x64', 'bin', 'rg');
