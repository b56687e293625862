/** Arguments → the zone files to check, and what is known about each of them from the files around. */
import { statSync } from 'node:fs';
import { NODE_DISK } from '../host/node/disk.ts';
import { failureOf } from '../host/node/nodeFiles.ts';
import { assignZones } from '../zone/config/assignZones.ts';
import type { ServerZone } from '../zone/config/serverConfig.ts';
import { folderOf } from '../zone/files.ts';
import { Surroundings } from '../zone/surroundings.ts';
import { WHY } from './input.ts';
import type { Trouble } from './report.ts';

/** A file to check, and what lies around it. */
export interface Candidate {
  readonly path: string;
  readonly size: number;
  /** Names of its journal and its older states. */
  readonly siblings: readonly string[];
  readonly servers: readonly ServerZone[];
  /** Files of the same folder that include it. */
  readonly includedBy: readonly string[];
}

export interface Gathered {
  readonly candidates: readonly Candidate[];
  /** Zone files that may have to do with the candidates, which are among them. */
  readonly neighbours: readonly Candidate[];
  readonly trouble: readonly Trouble[];
}

export function gather(paths: readonly string[], workspace: string | undefined): Gathered {
  const surroundings = new Surroundings(NODE_DISK);
  const trouble: Trouble[] = [];
  const found: string[] = [];
  for (const path of paths) {
    try {
      const stats = statSync(path);
      if (!stats.isDirectory()) found.push(path);
      else found.push(...surroundings.zonesBelow(path));
    } catch (error) {
      trouble.push({ file: path, message: WHY[failureOf(error)] });
    }
  }
  const unique = [...new Set(found)];
  const around = workspace === undefined ? beside(unique, surroundings) : [...surroundings.zonesBelow(workspace)];
  const all = [...new Set([...unique, ...around])];
  for (const folder of new Set(all.map(folderOf))) surroundings.look(folder);
  const servers = assignZones(surroundings.configs, all);
  const neighbours = all.map((path) => ({
    path,
    size: sizeOf(path),
    siblings: surroundings.siblingsOf(path),
    servers: servers.get(path) ?? [],
    includedBy: surroundings.includersOf(path),
  }));
  return { candidates: neighbours.slice(0, unique.length), neighbours, trouble };
}

/** Further zone files in the folders of single files; who names a folder, names all that belongs together. */
function beside(paths: readonly string[], surroundings: Surroundings): string[] {
  const known = new Set(paths);
  return [...new Set(paths.map(folderOf))].flatMap((folder) => surroundings.zonesIn(folder, known));
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
