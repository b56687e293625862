/**
 * What the workspace folders hold: zone files, which of them a server configuration names, and who includes whom. Looked at
 * in slices, so that a large workspace keeps nobody waiting.
 */
import { assignZones } from '../zone/config/assignZones.ts';
import type { ServerZone } from '../zone/config/serverConfig.ts';
import { folderOf } from '../zone/files.ts';
import { Surroundings } from '../zone/surroundings.ts';
import type { Host } from './host.ts';

/** More zone files than this are not listed. */
const MOST_ZONES = 5000;
/** After so many zone files others have their turn. */
const SLICE = 20;

export class Workspace {
  readonly #host: Host;
  #folders: readonly string[] = [];
  #around: Surroundings;
  #zones: readonly string[] = [];
  #servers: ReadonlyMap<string, readonly ServerZone[]> = new Map();
  #scan = 0;

  constructor(host: Host) {
    this.#host = host;
    this.#around = new Surroundings(host.disk);
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Paths of the zone files, as far as they are found yet. */
  get zones(): readonly string[] {
    return this.#zones;
  }

  /** The workspace folder that a path lies in. */
  folderOf(path: string): string | undefined {
    return this.#folders.find((folder) => path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`));
  }

  /** Looks at all folders anew. False: another look has begun meanwhile. */
  async scan(folders: readonly string[]): Promise<boolean> {
    const scan = ++this.#scan;
    this.#folders = folders;
    const around = new Surroundings(this.#host.disk);
    const zones: string[] = [];
    for (const folder of folders) {
      for (const zone of around.zonesBelow(folder)) {
        if (zones.push(zone) >= MOST_ZONES) break;
        if (zones.length % SLICE === 0) await this.#host.pause();
        if (scan !== this.#scan) return false;
      }
    }
    this.#around = around;
    this.#zones = zones;
    this.#servers = assignZones(around.configs, zones);
    return true;
  }

  /** What is known about a file from the files around it. */
  about(path: string): { servers: readonly ServerZone[]; siblings: readonly string[]; includedBy: readonly string[] } {
    const folder = folderOf(path);
    this.#around.look(folder);
    const servers = this.#servers.get(path) ?? assignZones(this.#around.configs, [path]).get(path) ?? [];
    return { servers, siblings: this.#around.namesIn(folder), includedBy: this.#around.includersOf(path) };
  }

  /** Folders and files may be others than before. */
  forget(): void {
    this.#around = new Surroundings(this.#host.disk);
  }
}
