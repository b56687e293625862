/** Which files of a workspace are the zone files that servers' configurations name. */
import { originFromFileName } from '../origin/fileName.ts';
import { baseName, isAbsolute, partsOf } from './paths.ts';
import type { ServerConfig, ServerFolder, ServerZone } from './serverConfig.ts';

/**
 * The zones that each file serves; files that serve none are left out. A server's paths are those of another machine
 * as a rule, so a zone goes to the file that shares the longest end of its path; if there are several, to the one
 * that lies nearest to the configuration.
 */
export function assignZones(configs: readonly ServerConfig[], files: readonly string[]): Map<string, ServerZone[]> {
  const assigned = new Map<string, ServerZone[]>();
  const byEnd = new Map<string, string[]>();
  for (const file of files) for (const end of [endOf(file, 1), endOf(file, 2)]) append(byEnd, end, file);
  for (const { zones, folders } of configs) {
    for (const zone of zones) for (const file of filesOf(zone, byEnd)) append(assigned, file, zone);
    for (const folder of folders) {
      for (const file of files) for (const zone of zonesIn(folder, file)) append(assigned, file, zone);
    }
  }
  return assigned;
}

function filesOf(zone: ServerZone, byEnd: ReadonlyMap<string, string[]>): string[] {
  const { file, path, configFile } = zone;
  if (file === undefined || path === undefined) return [];
  const namesakes = enough(zone, file) === 1 ? byEnd.get(endOf(path, 1)) : undefined;
  const similar = byEnd.get(endOf(path, 2)) ?? namesakes ?? [];
  if (similar.includes(path)) return [path];
  return most(
    most(similar, (each) => commonEnd(path, each)),
    (each) => commonStart(configFile, each),
  );
}

/** The last parts of a path; with a `/` before them, so that two parts are never taken for one. */
const endOf = (path: string, count: number): string => `${'/'.repeat(count)}${partsOf(path).slice(-count).join('/')}`;

/** How many parts must be shared: all that was written, up to two; one where the name itself tells the zone. */
function enough(zone: ServerZone, file: string): number {
  const name = baseName(file);
  if (zone.origin !== '.' && name.toLowerCase().includes(zone.origin.slice(0, -1))) return 1;
  if (originFromFileName(name)?.origin === zone.origin) return 1;
  return isAbsolute(file) ? 2 : Math.min(2, partsOf(file).length);
}

/** The zone of a file in a folder of zones: at least the folder's own name must be the same. */
function zonesIn(folder: ServerFolder, file: string): ServerZone[] {
  const name = baseName(file);
  const path = `${folder.path}/${name}`;
  if (commonEnd(path, file) < Math.min(2, partsOf(path).length)) return [];
  const origin = folder.originOf(name);
  if (origin === undefined) return [];
  const { configFile, span, view } = folder;
  const place = { configFile, span };
  return [{ origin, file: name, path, fileAt: place, role: 'primary', class: 'IN', view, dynamic: false, ...place }];
}

/** Those of the files that measure most. */
function most(files: readonly string[], measure: (file: string) => number): string[] {
  const measures = files.map(measure);
  const highest = measures.reduce((one, other) => Math.max(one, other), 0);
  return files.filter((_, at) => measures[at] === highest);
}

/** How many parts two paths have in common, from their ends. */
const commonEnd = (one: string, other: string): number => common(partsOf(one).reverse(), partsOf(other).reverse());

/** The same from their starts. */
const commonStart = (one: string, other: string): number => common(partsOf(one), partsOf(other));

function common(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((part, at) => part !== other[at]);
  return different < 0 ? one.length : different;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
