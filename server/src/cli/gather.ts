/** Arguments → the zone files to check, and what is known about each of them from the files around. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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
  readonly siblings: readonly string[];
  readonly servers: readonly ServerZone[];
  /** Files of the same folder that include it. */
  readonly includedBy: readonly string[];
}

export interface Gathered {
  readonly candidates: readonly Candidate[];
  readonly trouble: readonly Trouble[];
}

export const CORES = availableParallelism();

export function gather(paths: readonly string[], workspace: string | undefined): Gathered {
  const around = new Surroundings(NODE_DISK);
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
  // Read for the server configurations in it.
  if (workspace !== undefined) for (const _ of around.zonesBelow(workspace));
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
