/**
 * What the workspace folders hold: zone files, which of them a server configuration names, and who includes whom. Looked at
 * in slices, so that a large workspace keeps nobody waiting.
 */
import { textOf } from '../text/codes.ts';
import { assignZones } from '../zone/config/assignZones.ts';
import type { ServerZone } from '../zone/config/serverConfig.ts';
import { folderOf, type ReadFailure } from '../zone/files.ts';
import { type Disk, Surroundings } from '../zone/surroundings.ts';
import type { Host } from './host.ts';

/** More zone files than this are not listed. */
const MOST_ZONES = 5000;
/** More files than this are not looked at. */
const MOST_FILES = 100_000;
/** After so many files others have their turn. */
const SLICE = 50;

/** What is known about a file from the files around it. */
export interface Around {
  readonly servers: readonly ServerZone[];
  /** Names of its journal and its older states. */
  readonly siblings: readonly string[];
  /** Files of its folder that include it. */
  readonly includedBy: readonly string[];
}

export class Workspace {
  readonly #host: Host;
  readonly #log: (message: string) => void;
  /** Paths of the workspace folders. */
  folders: readonly string[] = [];
  /** False: nothing outside of the folders is read. */
  trusted = true;
  #around: Surroundings;
  #zones: ReadonlySet<string> = new Set();
  #configs: ReadonlySet<string> = new Set();
  readonly #servers = new Map<string, readonly ServerZone[]>();

  constructor(host: Host, log: (message: string) => void) {
    this.#host = host;
    this.#log = log;
    this.#around = new Surroundings(this.disk);
  }

  /** Paths of the zone files, as they were found last. */
  get zones(): ReadonlySet<string> {
    return this.#zones;
  }

  /** Paths of the server configurations, and of the files that they include. */
  get configs(): ReadonlySet<string> {
    return this.#configs;
  }

  /** The workspace folder that a path lies in. */
  folderOf(path: string): string | undefined {
    return this.folders.find((folder) => path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`));
  }

  /** Looks at all folders anew. */
  async scan(): Promise<void> {
    const around = new Surroundings(this.disk);
    const zones = new Set<string>();
    let files = 0;
    for (const folder of this.folders) {
      for (const zone of around.filesBelow(folder)) {
        if (zone !== undefined) zones.add(zone);
        if (++files % SLICE === 0) await this.#host.pause();
        if (zones.size < MOST_ZONES && files < MOST_FILES) continue;
        this.#log(`only the first ${files} files of ${folder} were looked at: ${zones.size} zones`);
        break;
      }
    }
    this.#around = around;
    this.#zones = zones;
    this.#configs = new Set(around.configs.flatMap(({ configFile, includes }) => [configFile, ...includes]));
    this.#servers.clear();
    for (const [path, served] of assignZones(around.configs, [...zones])) this.#servers.set(path, served);
  }

  about(path: string): Around {
    const folder = folderOf(path);
    this.#around.look(folder);
    return {
      servers: this.serversOf(path),
      siblings: this.#around.siblingsOf(path),
      includedBy: this.#around.includersOf(path),
    };
  }

  /** The octets of a file, or why there are none. `from`: the file that it is read for. */
  read(path: string, from = path): Uint8Array | ReadFailure {
    if (this.trusted) return this.#host.read(path);
    const folder = this.folderOf(from);
    return folder === undefined ? 'outside' : this.#host.read(path, folder);
  }

  /** The zones that servers serve from a file. */
  serversOf(path: string): readonly ServerZone[] {
    const known = this.#servers.get(path);
    if (known) return known;
    const served = assignZones(this.#around.configs, [path]).get(path) ?? [];
    this.#servers.set(path, served);
    return served;
  }

  /** The disk, as far as it may be read: a server configuration may include any file. */
  private get disk(): Disk {
    const text = (path: string): string | undefined => {
      if (this.trusted) return this.#host.disk.text(path);
      const bytes = this.read(path);
      return typeof bytes === 'string' ? undefined : textOf(bytes, 0, bytes.length);
    };
    return { ...this.#host.disk, text };
  }
}
