/** The extension in a browser: the server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { type Api, activateWith } from './extension.ts';
import { workerScript } from './workerScript.ts';

let deactivating: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): Api {
  const folder = Uri.joinPath(context.extensionUri, 'dist');
  const readPart = async (name: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  const { api, stop } = activateWith(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    const script = new Blob([await workerScript('web-server.js', readPart)], { type: 'text/javascript' });
    // Not the worker itself: VS Code puts a function in the place of the class, and then the library does not know it.
    const startWorker = async () => {
      worker?.terminate();
      worker = new Worker(URL.createObjectURL(script));
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('zonesmith', 'Zonesmith', startWorker, options);
  });
  deactivating = stop;
  return api;
}

export function deactivate(): Promise<void> | undefined {
  return deactivating?.();
}
