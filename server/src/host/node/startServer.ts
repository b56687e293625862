/** Starts the language server that lies beside this bundle, over standard streams. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const STREAMS = ['--stdio', '--node-ipc'];

export async function startServerBundle(): Promise<void> {
  const isSaid = process.argv.some((argument) => STREAMS.includes(argument) || argument.startsWith('--socket'));
  if (!isSaid) process.argv.push(STREAMS[0]);
  await import(pathToFileURL(join(import.meta.dirname, 'server.js')).href);
}
