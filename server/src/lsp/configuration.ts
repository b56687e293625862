/** Settings of the editor and of `.zonesmith.json`, by workspace folder. */
import type { Connection } from 'vscode-languageserver';
import type { Host } from './host.ts';
import { type Settings, settingsOf } from './settings.ts';
import { pathOf } from './uris.ts';
import type { Workspace } from './workspace.ts';

const FILE = '.zonesmith.json';

export class Configuration {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #workspace: Workspace;
  /** By path of the document. */
  readonly #asked = new Map<string, unknown>();
  readonly #files = new Map<string, unknown>();
  /** The editor answers questions about settings. */
  canAsk = false;
  /** What the editor sent with a change, for editors that cannot be asked. */
  sent: unknown;

  constructor(connection: Connection, host: Host, workspace: Workspace) {
    this.#connection = connection;
    this.#host = host;
    this.#workspace = workspace;
  }

  of(path: string): Settings {
    return settingsOf(this.#asked.get(path) ?? this.sent, this.fileFor(path));
  }

  /** Whether a file holds settings. */
  isSource(path: string): boolean {
    return path.endsWith(`/${FILE}`);
  }

  /** Asks the editor for the settings of some documents. Whether they are others than before. */
  async read(uris: readonly string[]): Promise<boolean> {
    this.#files.clear();
    if (!this.canAsk || uris.length === 0) return false;
    const items = uris.map((scopeUri) => ({ scopeUri, section: 'zonesmith' }));
    const answers: unknown[] = await this.#connection.workspace.getConfiguration(items).catch(() => []);
    let changed = false;
    for (const [index, uri] of uris.entries()) {
      const path = pathOf(uri);
      const before = JSON.stringify(this.of(path));
      this.#asked.set(path, answers[index] ?? undefined);
      changed ||= JSON.stringify(this.of(path)) !== before;
    }
    return changed;
  }

  private fileFor(path: string): unknown {
    const folder = this.#workspace.folderOf(path);
    if (folder === undefined) return undefined;
    if (!this.#files.has(folder)) this.#files.set(folder, this.parse(`${folder.replace(/\/$/, '')}/${FILE}`));
    return this.#files.get(folder);
  }

  private parse(path: string): unknown {
    const bytes = this.#host.read(path);
    if (typeof bytes === 'string') return undefined;
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return undefined;
    }
  }
}
