/** Arguments → the zone files to check, and what is known about each of them from the files around. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { failureOf } from '../host/node/nodeFiles.ts';
import { assignZones } from '../zone/config/assignZones.ts';
import { readServerConfig, serverKindOf } from '../zone/config/readServerConfig.ts';
import type { ServerConfig, ServerZone } from '../zone/config/serverConfig.ts';
import { folderOf } from '../zone/files.ts';
import { LOOK_LENGTH, looksLikeZone } from '../zone/origin/looksLikeZone.ts';
import { currentNameOf } from '../zone/origin/previousVersion.ts';
import { readInput, WHY } from './input.ts';
import type { Trouble } from './report.ts';

/** A file to check, and what lies around it. */
export interface Candidate {
  readonly path: string;
  readonly size: number;
  readonly siblings: readonly string[];
  readonly servers: readonly ServerZone[];
  /** Files of the same folder that include it. */
  readonly includedBy: readonly string[];
}

export interface Gathered {
  readonly candidates: readonly Candidate[];
  readonly trouble: readonly Trouble[];
}

/** Folders that hold no zones of anybody. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.hg', '.svn']);

/** In a folder with more files than this, not all of them are looked at for what they say about each other. */
const MOST_SIBLINGS = 2000;

export const CORES = availableParallelism();

export function gather(paths: readonly string[], workspace: string | undefined): Gathered {
  const around = new Surroundings();
  const trouble: Trouble[] = [];
  const found: string[] = [];
  for (const path of paths) {
    try {
      const stats = statSync(path);
      if (!stats.isDirectory()) found.push(path);
      else found.push(...around.zonesBelow(path));
    } catch (error) {
      trouble.push({ file: path, message: WHY[failureOf(error)] });
    }
  }
  if (workspace !== undefined) around.zonesBelow(workspace);
  const unique = [...new Set(found)];
  for (const folder of new Set(unique.map(folderOf))) around.look(folder);
  const servers = assignZones(around.configs, unique);
  const candidates = unique.map((path) => ({
    path,
    size: sizeOf(path),
    siblings: around.namesIn(folderOf(path)),
    servers: servers.get(path) ?? [],
    includedBy: around.includersOf(path),
  }));
  return { candidates, trouble };
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** What lies beside the files: server configurations, and zone files that include others. */
class Surroundings {
  readonly configs: ServerConfig[] = [];
  readonly #names = new Map<string, readonly string[]>();
  readonly #seenConfigs = new Set<string>();
  readonly #includers = new Map<string, string[]>();

  namesIn(folder: string): readonly string[] {
    const known = this.#names.get(folder);
    if (known) return known;
    let names: string[] = [];
    try {
      names = readdirSync(folder || '.').sort();
    } catch {
      // A folder that cannot be listed tells nothing about its files.
    }
    this.#names.set(folder, names);
    return names;
  }

  /** Reads the server configurations and the `$INCLUDE`s of one folder. */
  look(folder: string): void {
    for (const name of this.namesIn(folder).slice(0, MOST_SIBLINGS)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (/conf|corefile|\.zones|\.nzf/i.test(name)) this.readConfig(path, startOf(path));
      else if (currentNameOf(name) === undefined) this.noteIncludes(path);
    }
  }

  /** The zone files in a folder and below, found by what they say; server configurations are read on the way. */
  zonesBelow(folder: string): string[] {
    const found: string[] = [];
    for (const entry of this.entriesOf(folder)) {
      const path = folder === '.' ? entry.name : `${folder.replace(/\/$/, '')}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) found.push(...this.zonesBelow(path));
      } else if (entry.isFile() && currentNameOf(entry.name) === undefined) {
        const start = startOf(path);
        if (serverKindOf(path, start) !== undefined) this.readConfig(path, start);
        else if (looksLikeZone(start)) found.push(path);
      }
    }
    return found;
  }

  includersOf(path: string): readonly string[] {
    return this.#includers.get(path) ?? [];
  }

  private entriesOf(folder: string) {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  }

  private readConfig(path: string, start: string): void {
    if (this.#seenConfigs.has(path) || serverKindOf(path, start) === undefined) return;
    this.#seenConfigs.add(path);
    const read = (file: string): string | undefined => {
      const bytes = readInput(file);
      return typeof bytes === 'string' ? undefined : Buffer.from(bytes).toString('latin1');
    };
    const text = read(path);
    const config = text === undefined ? undefined : readServerConfig(path, text, read, (each) => this.namesIn(each));
    if (config) this.configs.push(config);
  }

  private noteIncludes(path: string): void {
    const start = startOf(path);
    if (!/^\$INCLUDE/im.test(start) || !looksLikeZone(start)) return;
    const folder = folderOf(path);
    for (const [, name] of start.matchAll(/^\$INCLUDE[ \t]+"?([^\s";]+)/gim)) {
      const included = folder === '' ? name : `${folder}/${name}`;
      this.#includers.set(included, [...(this.#includers.get(included) ?? []), path]);
    }
  }
}

/** The first octets of a file as characters below 256; '' when it cannot be read. */
export function startOf(path: string): string {
  try {
    // Opening a pipe would wait for its writer.
    if (!statSync(path).isFile()) return '';
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(LOOK_LENGTH + 1);
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
