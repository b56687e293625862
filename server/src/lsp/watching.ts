/** Changes on the disk: which of them concern zones. */
import { serverKindOf } from '../zone/config/readServerConfig.ts';
import { folderOf } from '../zone/files.ts';
import { looksLikeZone } from '../zone/origin/looksLikeZone.ts';
import { SKIPPED_FOLDERS } from '../zone/surroundings.ts';
import type { Configuration } from './configuration.ts';
import type { Documents } from './documents.ts';
import type { FileChange, Host } from './host.ts';
import type { Workspace } from './workspace.ts';

/** Of more changes at once, each is taken to be important. */
const MANY = 500;
/** More folders are not watched. */
const MOST_FOLDERS = 500;
/** Milliseconds in which changes are gathered. */
const MOMENT = 100;

interface Parts {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly configuration: Configuration;
}

export class Watching {
  readonly #parts: Parts;
  readonly #watched = new Map<string, () => void>();
  readonly #gathered = new Map<string, FileChange>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The changes that may concern a zone, and whether settings or the list of zones may be others now. */
  sort(changes: readonly FileChange[]): { readonly paths: string[]; readonly lookAgain: boolean } {
    const ours = changes.filter(({ path }) => !path.split('/').some((part) => SKIPPED_FOLDERS.has(part)));
    return {
      paths: ours.map(({ path }) => path),
      lookAgain: ours.length > MANY || ours.some((change) => this.isImportant(change)),
    };
  }

  /** Watches the folders that matter, for an editor that does not. `changed` is told a moment after changes. */
  follow(changed: (changes: readonly FileChange[]) => void): void {
    const { host } = this.#parts;
    if (!host.watch) return;
    const folders = this.folders();
    for (const [folder, stop] of this.#watched) {
      if (folders.has(folder)) continue;
      stop();
      this.#watched.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watched.has(folder)) continue;
      const stop = host.watch(folder, (change) => {
        if (this.#gathered.size === 0) host.later(MOMENT, () => changed(this.gathered()));
        this.#gathered.set(change.path, change);
      });
      this.#watched.set(folder, stop);
    }
  }

  private gathered(): FileChange[] {
    const changes = [...this.#gathered.values()];
    this.#gathered.clear();
    return changes;
  }

  /** Those of zones, of files that belong to open ones, of server configurations, of settings. */
  private folders(): Set<string> {
    const { workspace, documents } = this.#parts;
    const folders = new Set(workspace.folders);
    const files = [
      ...[...documents.all].flatMap(({ path, document }) => [path, ...document.knownFiles]),
      ...workspace.configs,
      ...workspace.zones,
    ];
    for (const file of files) {
      if (folders.size >= MOST_FOLDERS) break;
      folders.add(folderOf(file));
    }
    return folders;
  }

  private isImportant({ path, kind }: FileChange): boolean {
    const { workspace, documents, configuration, host } = this.#parts;
    if (configuration.isSource(path) || workspace.configs.has(path)) return true;
    const open = [...documents.all];
    // A journal, for one.
    if (kind !== 'changed' && open.some((each) => path.startsWith(`${each.path}.`))) return true;
    if (kind === 'gone') return workspace.zones.has(path) || this.wasFolder(path);
    if (workspace.zones.has(path) || (kind === 'changed' && open.some((each) => each.path === path))) return false;
    const start = host.disk.start(path);
    if (start === '') return kind === 'made' && host.disk.list(path).length > 0;
    return serverKindOf(path, start) !== undefined || looksLikeZone(start);
  }

  private wasFolder(path: string): boolean {
    const { zones, configs } = this.#parts.workspace;
    return [...zones, ...configs].some((each) => each.startsWith(`${path}/`));
  }
}
