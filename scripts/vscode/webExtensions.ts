/**
 * Extensions under development in the web worker host. The workbench takes them from its configuration only, and only
 * from its own origin, so they are served as `http://<server>/__dev/<number>/…`.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { RunningServer } from './server.ts';

const PREFIX = '/__dev/';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
};

/** Starts what the tests print, so that it can be told from what VS Code prints. */
export const MARK = '\u0001test';

const MARKED_CONSOLE = `const console = Object.fromEntries(['log', 'info', 'warn', 'error', 'debug'].map((name) =>
  [name, (...words) => globalThis.console[name](${JSON.stringify(MARK)}, ...words)]));`;

/** Serves `folders`, and tells the workbench about the extensions in them and the tests in one of them. */
export async function serveExtensions(
  context: BrowserContext,
  { host }: RunningServer,
  folders: readonly string[],
  tests: string | undefined,
): Promise<void> {
  const bundle = tests === undefined || tests.endsWith('.js') ? tests : `${tests}.js`;
  await context.route(
    (url) => url.host === host && url.pathname.startsWith(PREFIX),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const [index, ...names] = decodeURIComponent(pathname.slice(PREFIX.length)).split('/');
      const root = folders[Number(index)];
      const path = root === undefined ? undefined : join(root, ...names);
      const content = path?.startsWith(root + sep) ? await readFile(path).catch(() => undefined) : undefined;
      if (path === undefined || content === undefined) return route.fulfill({ status: 404, body: '' });
      return route.fulfill({
        body: path === bundle ? `${MARKED_CONSOLE}${content}` : content,
        contentType: TYPES[extname(path)] ?? 'application/octet-stream',
        headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
      });
    },
  );
  const uriOf = (path: string) => {
    const index = folders.findIndex((folder) => path === folder || path.startsWith(folder + sep));
    if (index < 0) throw new Error(`${path} lies in no --extensionDevelopmentPath`);
    return { scheme: 'http', authority: host, path: `${PREFIX}${index}${path.slice(folders[index].length)}` };
  };
  const options = {
    extensions: folders.map(uriOf),
    ...(tests === undefined ? {} : { extensionTestsPath: uriOf(tests) }),
  };
  await context.addInitScript(addDevelopmentOptions, options);
}

/**
 * Runs in the page, before VS Code: adds to the configuration that its document carries. The document itself must not
 * come from us: Chromium would take it for a public site and refuse it a WebSocket to this machine.
 */
function addDevelopmentOptions(options: object): void {
  const page = globalThis as unknown as { Element: { prototype: { getAttribute(name: string): string | null } } };
  const { prototype } = page.Element;
  const original = prototype.getAttribute;
  let changed: string | undefined;
  prototype.getAttribute = function getAttribute(this: { id?: string }, name: string) {
    const value = original.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || value === null) return value;
    const configuration = JSON.parse(value) as { developmentOptions?: object };
    changed ??= JSON.stringify({
      ...configuration,
      developmentOptions: { ...configuration.developmentOptions, ...options },
    });
    return changed;
  };
}
