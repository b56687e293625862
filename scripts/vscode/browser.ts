/** The browser that shows the workbench: Chromium without a window, cut off from the network. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import type { RunningServer } from './server.ts';

/** First the program itself: Debian's wrapper writes to the terminal. */
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const SWITCHES = [
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-renderer-backgrounding',
  '--disable-sync',
  // Nor does it look for a way to its maker on its own.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE 192.0.2.*',
  '--no-first-run',
  '--no-sandbox',
];

export function findChromium(): string {
  const found = [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));
  if (!found) {
    throw new Error(
      'Chromium is missing; on Debian and Ubuntu: sudo apt-get install --no-install-recommends chromium fonts-dejavu-core\n' +
        '(or set CHROMIUM_PATH to a Chromium or Chrome that is elsewhere)',
    );
  }
  return found;
}

/** Our caller decides what a signal means, so the browser does not. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    headless: process.env.VSCODE_HOST_HEADED !== '1',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: SWITCHES,
  });
}

export interface View {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of the picture for one of the page. */
  readonly scale?: number;
  /** A host that pages may ask, whoever vouches for it: one of the lab. */
  readonly reaches?: string;
}

/** A fresh browser profile that reaches the server and nothing else: no test waits for a name server. */
export async function openContext(
  browser: Browser,
  { viewport, scale = 1, reaches }: View = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: scale,
    locale: 'en-US',
    ignoreHTTPSErrors: reaches !== undefined,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1' && hostname !== reaches,
    (route) => route.abort('internetdisconnected'),
  );
  await context.route(
    ({ pathname }) => pathname.endsWith('/_static/out/browser/serviceWorker.js'),
    (route) => route.fulfill({ contentType: 'text/javascript', headers: { 'service-worker-allowed': '/' }, body: '' }),
  );
  return context;
}

export interface Opened {
  readonly folder?: string | undefined;
  readonly workspace?: string | undefined;
  /** What only VS Code's own code gives to a window, as pairs. */
  readonly payload?: readonly (readonly [string, string])[];
}

/** The address of a workbench with a folder, a workspace or nothing in it. */
export function workbenchUrl({ host }: RunningServer, { folder, workspace, payload = [] }: Opened): string {
  const query = new URLSearchParams();
  if (workspace !== undefined) query.set('workspace', workspace);
  else if (folder !== undefined) query.set('folder', folder);
  else query.set('ew', 'true');
  query.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return `http://${host}/?${query}`;
}

/** The address of a file of this machine, as the workbench knows it. */
export const remoteFile = ({ host }: RunningServer, path: string): string => `vscode-remote://${host}${path}`;
