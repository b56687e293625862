/** The extension on the desktop and on remote hosts: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { type Api, activateWith } from './extension.ts';
import { registerTasks } from './tasks.ts';

let deactivating: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const { api, stop } = activateWith(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module, transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('zonesmith', 'Zonesmith', { run: server, debug }, options);
  });
  deactivating = stop;
  registerTasks(context, { program: context.asAbsolutePath('dist/zonesmith.js'), runtime: process.execPath });
  return api;
}

export function deactivate(): Promise<void> | undefined {
  return deactivating?.();
}
