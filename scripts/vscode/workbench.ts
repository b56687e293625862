/** A workbench with packaged extensions in it, as a user has it: for tests of what users see, and for pictures. */
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openContext, remoteFile, type View, workbenchUrl } from './browser.ts';
import { type Folders, makeFolders, removeFolders, type Settings } from './folders.ts';
import type { Installation } from './installation.ts';
import { installVsix, type RunningServer, startServer } from './server.ts';
import { serveExtensions } from './webExtensions.ts';

export interface WorkbenchOptions extends View {
  readonly installation: Installation;
  readonly folder: string;
  readonly vsix: readonly string[];
  /** The folder of an extension that runs in a web worker of the browser. */
  readonly web?: string | undefined;
  /** The folder is not trusted before the user says so. */
  readonly wary?: boolean;
  readonly settings?: Settings;
  readonly openFile?: string;
}

export interface Workbench {
  readonly page: Page;
  readonly folders: Folders;
  readonly server: RunningServer;
  close(): Promise<void>;
}

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { installation, vsix, web, wary = false, openFile } = options;
  const trust = wary
    ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }
    : {};
  const folders = makeFolders({ settings: { ...trust, ...options.settings } });
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    server?.stop();
    removeFolders(folders);
  };
  try {
    for (const file of vsix) installVsix(installation, folders, file);
    server = await startServer(installation, folders, { wary });
    browser = await launchBrowser();
    const context = await openContext(browser, options);
    if (web !== undefined) await serveExtensions(context, server, [web], undefined);
    const page = await context.newPage();
    const payload = openFile === undefined ? [] : [['openFile', remoteFile(server, resolve(openFile))] as const];
    await page.goto(workbenchUrl(server, { folder: resolve(options.folder), payload }));
    await page.locator('.monaco-workbench').waitFor({ timeout: 90_000 });
    await page.locator('.statusbar').waitFor({ timeout: 90_000 });
    return { page, folders, server, close };
  } catch (error) {
    await close();
    throw error;
  }
}
