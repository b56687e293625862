/** A window of VS Code that somebody opened with `code …`, with or without tests in it. */
import { join } from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openContext, remoteFile, workbenchUrl } from './browser.ts';
import type { CommandLine } from './commandLine.ts';
import type { Endings } from './ending.ts';
import type { Folders } from './folders.ts';
import type { Installation } from './installation.ts';
import { type RunningServer, startServer } from './server.ts';
import type { TestOutput } from './testOutput.ts';
import { MARK, serveExtensions } from './webExtensions.ts';

/** The extension host may still be about to say how its tests ended. */
const GRACE_MILLISECONDS = 3000;

export class Window {
  readonly #line: CommandLine;
  readonly #endings: Endings;
  readonly #log: string[] = [];
  #server: RunningServer | undefined;
  #browser: Browser | undefined;
  #page: Page | undefined;

  constructor(line: CommandLine, endings: Endings) {
    this.#line = line;
    this.#endings = endings;
  }

  /** What VS Code wrote. */
  get logs(): { readonly server: readonly string[]; readonly workbench: readonly string[] } {
    return { server: this.#server?.lines ?? [], workbench: this.#log };
  }

  async open(installation: Installation, folders: Folders, output: TestOutput | undefined): Promise<void> {
    const { tests, web, development, folder, workspace } = this.#line;
    const server = await startServer(installation, folders, {
      env: tests !== undefined && output ? output.env(tests) : {},
      development: tests !== undefined || development.length > 0,
    });
    this.#server = server;
    this.watchServer(server);
    const browser = await launchBrowser();
    this.#browser = browser;
    browser.on('disconnected', () => this.#endings.end(1, 'the browser went away'));
    const context = await openContext(browser);
    if (web) await serveExtensions(context, server, development, tests);
    const page = await context.newPage();
    this.#page = page;
    await this.watchPage(page);
    await page.goto(workbenchUrl(server, { folder, workspace, payload: this.payload(server) }), { timeout: 90_000 });
  }

  async picture(path: string): Promise<void> {
    await this.#page?.screenshot({ path, timeout: 5000 }).catch(() => {});
  }

  async close(): Promise<void> {
    const closing = this.#browser?.close().catch(() => {});
    await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    this.#server?.stop();
  }

  private payload(server: RunningServer): [string, string][] {
    const { tests, web, development, disableExtensions, files } = this.#line;
    return [
      ...(disableExtensions ? [['disableExtensions', 'true'] as [string, string]] : []),
      ...(web
        ? []
        : development.map((path): [string, string] => ['extensionDevelopmentPath', remoteFile(server, path)])),
      ...(tests === undefined || web
        ? []
        : [
            ['extensionTestsPath', remoteFile(server, join(import.meta.dirname, 'testRunner.cjs'))] as [string, string],
          ]),
      ...files.map((path): [string, string] => ['openFile', remoteFile(server, path)]),
    ];
  }

  private watchServer(server: RunningServer): void {
    server.onExit((code) => this.#endings.end(1, `the server ended with ${code}`));
    server.onLine((line) => {
      const [, code, signal] = /Extension Host Process exited with code: (\S+), signal: (\S+?)\.?$/.exec(line) ?? [];
      if (code === undefined) return;
      const why = `the extension host ended early (code ${code}, signal ${signal})`;
      setTimeout(() => this.#endings.end(Number(code) || 1, why), GRACE_MILLISECONDS);
    });
  }

  /** VS Code calls the two functions in the page of a window with tests. */
  private async watchPage(page: Page): Promise<void> {
    page.on('crash', () => this.#endings.end(1, 'the page crashed'));
    page.on('pageerror', (error) => this.#log.push(`[page] ${error.stack}`));
    await page.exposeFunction('codeAutomationLog', (type: string, words: readonly unknown[]) => {
      const ofTests = words[0] === MARK;
      const line = format(...(ofTests ? words.slice(1) : words));
      this.#log.push(`[${type}] ${line}`);
      if (ofTests || process.env.VSCODE_HOST_VERBOSE) console.log(line);
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => this.#endings.end(code));
  }
}
