/** How long the extension takes to start: its bundle is evaluated and `activate()` called, without the language server. */
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { Disposable, type Extension, type ExtensionContext, extensions, type Memento, Uri } from 'vscode';
import { EXTENSION } from '../editor.ts';
import { equal, present } from '../expect.ts';
import { describe, it } from '../mocha.ts';

const MOST_MILLISECONDS = 50;
const TIMES = 5;

interface Bundle {
  activate(context: ExtensionContext): unknown;
  deactivate(): Promise<void> | undefined;
}

/** A module that Node compiles from a text. */
interface Compiled extends Module {
  _compile(text: string, path: string): void;
}

describe('the start', () => {
  // First of all suites: the extension's commands can be registered once only.
  it(`takes at most ${MOST_MILLISECONDS} ms, the middle of ${TIMES} times`, async () => {
    const extension = present(extensions.getExtension(EXTENSION), EXTENSION);
    equal(extension.isActive, false);
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) times.push(await startAndStop(extension, time));
    const middle = [...times].sort((a, b) => a - b)[Math.floor(TIMES / 2)];
    console.log(`activation: ${middle.toFixed(1)} ms (${times.map((time) => time.toFixed(1)).join(', ')})`);
    equal(middle <= MOST_MILLISECONDS, true);
  });
});

async function startAndStop(extension: Extension<unknown>, time: number): Promise<number> {
  const { main } = extension.packageJSON as { readonly main: string };
  const path = Uri.joinPath(extension.extensionUri, `${main}.js`).fsPath;
  // Another text each time, or the engine would remember what it compiled.
  const text = `${readFileSync(path, 'utf8')}\n// ${time}`;
  const bundle = Object.assign(new Module(path) as Compiled, { filename: path, paths: [] });
  const context = contextFor(extension);
  const from = performance.now();
  bundle._compile(text, path);
  const { activate, deactivate } = bundle.exports as Bundle;
  activate(context);
  const taken = performance.now() - from;
  await deactivate();
  // VS Code gives the same log to all of them, and it cannot be opened again.
  Disposable.from(...context.subscriptions.filter((each) => !('logLevel' in each))).dispose();
  return taken;
}

/** As much of a context as the extension looks at. */
function contextFor(extension: Extension<unknown>): ExtensionContext {
  const memory: Memento = {
    keys: () => [],
    get: (_key: string, fallback?: unknown) => fallback,
    update: async () => {},
  };
  const context: Partial<ExtensionContext> = {
    extension,
    extensionUri: extension.extensionUri,
    asAbsolutePath: (path) => Uri.joinPath(extension.extensionUri, path).fsPath,
    subscriptions: [],
    workspaceState: memory,
  };
  return context as ExtensionContext;
}
