/** Settings of the editor and of `.zonesmith.json`, by workspace folder; a document outside of all has its own. */
import type { Connection } from 'vscode-languageserver';
import type { Host } from './host.ts';
import { type Settings, settingsOf } from './settings.ts';
import { uriOf } from './uris.ts';
import type { Workspace } from './workspace.ts';

const FILE = '.zonesmith.json';
/** Milliseconds after which nobody waits any longer for an editor that does not answer. */
const PATIENCE = 1000;

export class Configuration {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #workspace: Workspace;
  /** By path of the workspace folder or document. */
  readonly #asked = new Map<string, unknown>();
  readonly #files = new Map<string, unknown>();
  #answered: Promise<unknown> = Promise.resolve();
  /** Another number whenever settings may be others than before. */
  revision = 0;
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
    return settingsOf(this.#asked.get(this.scopeOf(path)) ?? this.sent, this.fileFor(path));
  }

  /** Whether a file holds settings. */
  isSource(path: string): boolean {
    return path.endsWith(`/${FILE}`);
  }

  /** Asks the editor for the settings of all folders, and of documents outside of them. */
  async read(folders: readonly string[], documents: readonly string[]): Promise<void> {
    this.#files.clear();
    this.revision++;
    const scopes = new Set([...folders, ...documents.map((path) => this.scopeOf(path))]);
    for (const scope of this.#asked.keys()) if (!scopes.has(scope)) this.#asked.delete(scope);
    await this.ask([...scopes]);
  }

  /** The same for one document that was opened. */
  async readFor(path: string): Promise<void> {
    const scope = this.scopeOf(path);
    if (!this.#asked.has(scope)) await this.ask([scope]);
  }

  /** Resolves when the editor has answered what it was asked, or has had enough time to do so. */
  async answered(): Promise<void> {
    let callOff = (): void => {};
    const patience = new Promise<void>((resolve) => {
      callOff = this.#host.later(PATIENCE, () => {
        this.#answered = Promise.resolve();
        resolve();
      });
    });
    await Promise.race([this.#answered, patience]);
    callOff();
  }

  private ask(scopes: readonly string[]): Promise<void> {
    const answering = this.canAsk && scopes.length > 0 ? this.answersFor(scopes) : Promise.resolve();
    this.#answered = Promise.all([this.#answered, answering]);
    return answering;
  }

  private async answersFor(scopes: readonly string[]): Promise<void> {
    for (const scope of scopes) this.#asked.set(scope, this.#asked.get(scope));
    const items = scopes.map((scope) => ({ scopeUri: uriOf(scope), section: 'zonesmith' }));
    const answers: unknown[] = await this.#connection.workspace.getConfiguration(items).catch(() => []);
    for (const [index, scope] of scopes.entries()) this.#asked.set(scope, answers[index] ?? undefined);
    this.revision++;
  }

  /** The workspace folder of a path, else the path itself. */
  private scopeOf(path: string): string {
    return this.#workspace.folderOf(path) ?? path;
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
