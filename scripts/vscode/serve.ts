/**
 * Serves VS Code with a folder and a packaged extension in it, until Ctrl+C:
 * `node scripts/run.mjs scripts/vscode/serve.ts FOLDER EXTENSION.vsix`. Open the printed address in a browser. `PORT`: of it.
 */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { makeFolders, removeFolders } from './folders.ts';
import { folderOf, installationIn } from './installation.ts';
import { installVersion } from './installVersion.ts';
import { installVsix, startServer } from './server.ts';
import { NEWEST } from './versions.ts';

const [folder, vsix] = process.argv.slice(2);
if (folder === undefined || vsix === undefined) throw new Error('usage: serve.ts FOLDER EXTENSION.vsix');

await installVersion(NEWEST);
const installation = installationIn(folderOf(NEWEST));
const folders = makeFolders();
process.once('exit', () => removeFolders(folders));
installVsix(installation, folders, vsix);
const token = randomBytes(16).toString('hex');
const server = await startServer(installation, folders, { token, port: Number(process.env.PORT ?? 0) });
console.log(`VS Code ${NEWEST.vscode}: http://${server.host}/?tkn=${token}&folder=${encodeURI(resolve(folder))}`);
console.log('Ctrl+C ends it.');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
server.onExit((code) => process.exit(code ?? 1));
