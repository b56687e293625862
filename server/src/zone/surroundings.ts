/** What lies beside zone files: server configurations, zone files that include others, previous versions. */
import { readServerConfig, serverKindOf } from './config/readServerConfig.ts';
import type { ServerConfig } from './config/serverConfig.ts';
import { folderOf } from './files.ts';
import { looksLikeZone } from './origin/looksLikeZone.ts';
import { currentNameOf, previousNamesOf } from './origin/previousVersion.ts';

/** A file or folder; a symbolic link is neither. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isFile: boolean;
}

/** How folders and the starts of files are read. */
export interface Disk {
  /** What a folder holds, sorted by name; nothing when it cannot be listed. */
  list(folder: string): readonly FolderEntry[];
  /** The first octets of a file as characters below 256; '' when it cannot be read. */
  start(path: string): string;
  /** A whole file as characters below 256; undefined when it cannot be read. */
  text(path: string): string | undefined;
}

/** Folders that hold no zones of anybody. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** In a folder with more files than this, not all of them are looked at for what they say about each other. */
const MOST_SIBLINGS = 2000;

export class Surroundings {
  readonly configs: ServerConfig[] = [];
  readonly #disk: Disk;
  readonly #names = new Map<string, ReadonlySet<string>>();
  readonly #seenConfigs = new Set<string>();
  readonly #includers = new Map<string, string[]>();
  readonly #lookedAt = new Set<string>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  namesIn(folder: string): ReadonlySet<string> {
    const known = this.#names.get(folder);
    if (known) return known;
    const names = new Set(this.#disk.list(folder || '.').map(({ name }) => name));
    this.#names.set(folder, names);
    return names;
  }

  /** Names of the files beside one that say something about it: its journal and its older states. */
  siblingsOf(path: string): string[] {
    const names = this.namesIn(folderOf(path));
    const name = path.slice(path.lastIndexOf('/') + 1);
    return [`${name}.jnl`, ...previousNamesOf(name)].filter((each) => names.has(each));
  }

  /** Reads the server configurations and the `$INCLUDE`s of one folder. */
  look(folder: string): void {
    if (this.#lookedAt.has(folder)) return;
    this.#lookedAt.add(folder);
    for (const name of [...this.namesIn(folder)].slice(0, MOST_SIBLINGS)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (/conf|corefile|\.zones|\.nzf/i.test(name)) this.readConfig(path, this.#disk.start(path));
      else if (currentNameOf(name) === undefined) this.noteIncludes(path);
    }
  }

  /** The zone files in a folder and below, found by what they say; server configurations are read on the way. */
  *zonesBelow(folder: string): Generator<string> {
    for (const zone of this.filesBelow(folder)) if (zone !== undefined) yield zone;
  }

  /** The zone files in one folder, without those that are known to be some. */
  zonesIn(folder: string, known: ReadonlySet<string>): string[] {
    return this.#disk.list(folder || '.').flatMap(({ name, isFile }) => {
      const path = folder === '' ? name : `${folder.replace(/\/$/, '')}/${name}`;
      return isFile && !known.has(path) && this.isZone(path, name) ? [path] : [];
    });
  }

  /** The same, with an undefined for each file that is no zone: whoever walks may rest there. */
  *filesBelow(folder: string): Generator<string | undefined> {
    for (const { name, isFolder, isFile } of this.#disk.list(folder)) {
      const path = folder === '.' ? name : `${folder.replace(/\/$/, '')}/${name}`;
      if (isFolder) {
        if (!SKIPPED_FOLDERS.has(name)) yield* this.filesBelow(path);
      } else if (isFile) {
        yield this.isZone(path, name) ? path : undefined;
      }
    }
  }

  includersOf(path: string): readonly string[] {
    return this.#includers.get(path) ?? [];
  }

  /** Whether a file holds a zone; a server configuration is read. */
  private isZone(path: string, name: string): boolean {
    if (currentNameOf(name) !== undefined) return false;
    const start = this.#disk.start(path);
    if (serverKindOf(path, start) === undefined) return looksLikeZone(start);
    this.readConfig(path, start);
    return false;
  }

  private readConfig(path: string, start: string): void {
    if (this.#seenConfigs.has(path) || serverKindOf(path, start) === undefined) return;
    this.#seenConfigs.add(path);
    const read = (file: string): string | undefined => this.#disk.text(file);
    const text = read(path);
    const config =
      text === undefined ? undefined : readServerConfig(path, text, read, (each) => [...this.namesIn(each)]);
    if (config) this.configs.push(config);
  }

  private noteIncludes(path: string): void {
    const start = this.#disk.start(path);
    if (!/^\$INCLUDE/im.test(start) || !looksLikeZone(start)) return;
    const folder = folderOf(path);
    for (const [, name] of start.matchAll(/^\$INCLUDE[ \t]+"?([^\s";]+)/gim)) {
      const included = folder === '' ? name : `${folder}/${name}`;
      this.#includers.set(included, [...(this.#includers.get(included) ?? []), path]);
    }
  }
}
