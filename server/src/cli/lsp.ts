/** `zonesmith lsp`: only starts the language server, which ends the process when the editor goes away. */
import { startServerBundle } from '../host/node/startServer.ts';

export async function runLsp(): Promise<never> {
  await startServerBundle();
  return new Promise(() => {});
}
