/** What a user does with keyboard and mouse. Everything waits for what it wants to see, and nothing waits for time. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import manifest from '../../package.json';
import type { View } from '../../scripts/vscode/browser.ts';
import type { Settings } from '../../scripts/vscode/folders.ts';
import { folderOf, installationIn } from '../../scripts/vscode/installation.ts';
import { versionNamed } from '../../scripts/vscode/versions.ts';
import { openWorkbench, type Workbench } from '../../scripts/vscode/workbench.ts';

const root = join(import.meta.dirname, '..', '..');
const VSIX = join(root, 'dist', `zonesmith-${manifest.version}.vsix`);

/** Lines of the editor hold their text and nothing else, and what is closed is gone at once. */
const PLAIN: Settings = {
  'editor.inlayHints.enabled': 'off',
  'editor.minimap.enabled': false,
  'workbench.reduceMotion': 'on',
};

/** What a window is like. */
export interface Wishes extends View {
  readonly settings?: Settings;
  /** The extension runs in the browser. */
  readonly web?: boolean;
  /** The folder is not trusted. */
  readonly wary?: boolean;
}

const MILLISECONDS = 15_000;
const POLL_MILLISECONDS = 50;

/** Asks again and again whether it is so. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + MILLISECONDS; !(await isSo()); ) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

export class User {
  readonly page: Page;
  /** The folder that is open: a copy of `examples/`. */
  readonly folder: string;
  readonly #workbench: Workbench;

  /** Installs the extension, and opens a window with the example zones. */
  static async start({ web = false, ...wishes }: Wishes = {}): Promise<User> {
    const settings = { ...PLAIN, ...wishes.settings };
    const folder = join(mkdtempSync(join(tmpdir(), 'zonesmith-ui-')), 'zones');
    cpSync(join(root, 'examples'), folder, { recursive: true });
    const installation = installationIn(folderOf(versionNamed(process.env.VSCODE_HOST_VERSION ?? 'newest')));
    return new User(
      folder,
      await openWorkbench({
        ...wishes,
        ...(web ? { web: root, vsix: [] } : { vsix: [VSIX] }),
        settings,
        installation,
        folder,
      }),
    );
  }

  private constructor(folder: string, workbench: Workbench) {
    this.folder = folder;
    this.page = workbench.page;
    this.page.setDefaultTimeout(MILLISECONDS);
    this.#workbench = workbench;
  }

  async leave(): Promise<void> {
    await this.#workbench.close();
    rmSync(join(this.folder, '..'), { recursive: true, force: true });
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** The command palette. */
  async command(title: string): Promise<void> {
    await this.find('F1', `>${title}`, title);
    await this.press('Enter');
    await until('the palette is closed', async () => !(await this.isPaletteOpen()));
  }

  /** Opens the palette and types into it. It closes when VS Code moves the focus after a click; then it is opened again. */
  private async find(keys: string, text: string, row: string): Promise<void> {
    await until(`the palette finds ${row}`, async () => {
      await this.press(keys);
      const finding = this.input.fill(text, { timeout: 2000 }).then(() => this.row(row).waitFor({ timeout: 4000 }));
      return finding.then(
        () => true,
        () => false,
      );
    });
  }

  /** The command may ask something in the same place. */
  private async isPaletteOpen(): Promise<boolean> {
    return (await this.input.isVisible()) && (await this.input.inputValue()).startsWith('>');
  }

  /** A file of the folder, in an editor; the cursor is at its start. */
  async open(name: string): Promise<void> {
    await this.find('Control+p', name, name);
    await this.press('Enter');
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Puts the cursor on a line (from 1) and column (from 1). */
  async goTo(line: number, column = 1): Promise<void> {
    await this.find('Control+g', `:${line}:${column}`, `line ${line}`);
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Waits until the cursor is there, and the keyboard with it. */
  async cursorAt(line: number, column: number): Promise<void> {
    const selection = this.page.locator('.statusbar [id="status.editor.selection"]');
    await selection.filter({ hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) }).waitFor();
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** Rests the mouse on a word of a line. */
  async hover(line: RegExp, word: string): Promise<void> {
    await this.page.mouse.move(5, 5);
    await this.line(line)
      .locator('span > span', { hasText: new RegExp(`^${word}$`) })
      .first()
      .hover();
  }

  /** Types an answer into the box that asks for it. */
  async answer(text: string): Promise<void> {
    await this.input.waitFor();
    const title = await this.questionTitle();
    await this.input.fill(text);
    await this.press('Enter');
    await until('the answer is taken', async () => (await this.questionTitle()) !== title);
  }

  /** Picks from a list of answers the one that is found by this text. */
  async pick(text: string): Promise<void> {
    await this.input.waitFor();
    await this.input.fill(text);
    await this.row(text).waitFor();
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Undefined when nothing is asked. */
  private async questionTitle(): Promise<string | undefined> {
    if (!(await this.quickInput.isVisible())) return undefined;
    return (await this.quickInput.locator('.quick-input-title').textContent()) ?? '';
  }

  /** Waits until the language status, which opens from the status bar, says all of this. */
  async languageStatusSays(...texts: string[]): Promise<void> {
    await until(`the language status says ${texts.join(', ')}`, async () => {
      await this.page.locator('.statusbar [id="status.languageStatus"]').click();
      const status = (await this.hoverText.textContent()) ?? '';
      await this.press('Escape');
      return texts.every((text) => status.includes(text));
    });
  }

  /** Chooses a row of a menu that takes no clicks while it opens. */
  async choose(menu: Locator, text: string): Promise<void> {
    const row = menu.locator('.monaco-list-row', { hasText: text }).first();
    await row.waitFor();
    const rows = await menu.locator('.monaco-list-row').count();
    for (let moves = 0; moves <= rows; moves++) {
      if (/\bfocused\b/.test((await row.getAttribute('class')) ?? '')) break;
      await this.press('ArrowDown');
    }
    await this.press('Enter');
  }

  async save(): Promise<void> {
    await this.press('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Ticks the changes of a file that VS Code asks about, and has all that are ticked carried out. */
  async confirmChangesOf(name: string): Promise<void> {
    const preview = this.page.locator('.bulk-edit-panel');
    const file = preview.locator('.monaco-list-row', { hasText: name }).first();
    await file.locator('.edit-checkbox').click();
    await preview.getByRole('button', { name: 'Apply' }).click();
    await preview.getByRole('button', { name: 'Apply' }).waitFor({ state: 'hidden' });
  }

  /** Closes everything and throws away what was typed. */
  async closeAll(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await this.press('Escape');
    const tabs = this.page.locator('.tabs-container .tab');
    for (let left = await tabs.count(); left > 0; left = await tabs.count()) {
      await this.command('View: Revert and Close Editor');
      await until('an editor is closed', async () => (await tabs.count()) < left);
    }
    if (await this.page.locator('.part.panel').isVisible()) await this.command('View: Hide Panel');
  }

  /** The question that is in everybody's way until it is answered. */
  dialog(text: string | RegExp): Locator {
    return this.page.locator('.monaco-dialog-box', { hasText: text });
  }

  /** Lets those be asked whom the dialog names. */
  async agree(button = 'Ask Them'): Promise<void> {
    await this.dialog(/./).getByRole('button', { name: button }).click();
    await this.dialog(/./).waitFor({ state: 'detached' });
  }

  /** A message at the edge of the window. */
  toast(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast', { hasText: text }).first();
  }

  /** Closes all of them. */
  async clearToasts(): Promise<void> {
    await this.command('Notifications: Clear All Notifications');
    await this.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
  }

  /** The page of a mail route. */
  get route(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  }

  /** What was copied last. */
  clipboard(): Promise<string> {
    return this.page.evaluate('navigator.clipboard.readText()');
  }

  /** A row of the Test Explorer. */
  test(text: string | RegExp): Locator {
    return this.page.locator('.test-explorer .monaco-list-row', { hasText: text }).first();
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** Where the palette and VS Code's other questions are answered. */
  get input(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input').first();
  }

  /** The row of the palette that Enter would take, once it is this one. */
  row(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
  }

  /** A line of the editor, by what stands in it; a blank stands for any number of them, which the editor writes its way. */
  line(text: RegExp): Locator {
    const pattern = new RegExp(text.source.replaceAll(' ', '\\s+'));
    return this.page.locator('.editor-instance .view-line', { hasText: pattern }).first();
  }

  squiggle(kind: 'error' | 'warning' | 'info' | 'hint' = 'error'): Locator {
    return this.page.locator(`.squiggly-${kind}`).first();
  }

  get codeLens(): Locator {
    return this.page.locator('.codelens-decoration').first();
  }

  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  get hoverText(): Locator {
    return this.page.locator('.monaco-hover:visible').first();
  }

  /** The menu of quick fixes. */
  get actions(): Locator {
    return this.page.locator('.action-widget');
  }

  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }
}
