/** Runs live checks inside the lab, in the world as Node reaches it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESSES } from '../../../scripts/lab/plan.ts';
import { nodeWorld } from '../../../server/src/host/node/live/world.ts';
import type { LiveResult } from '../../../server/src/live/check.ts';
import { LIVE_CHECKS } from '../../../server/src/live/registry.ts';
import { runChecks, subjectsOf } from '../../../server/src/live/run.ts';
import { DEFAULT_LIVE_SETTINGS, type LiveSettings } from '../../../server/src/live/settings.ts';
import type { Zone } from '../../../server/src/zone/zone.ts';
import { load } from '../../support/check.ts';
import { Signal } from '../../support/fakeWorld.ts';
import type { Case } from '../cases/case.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The file of a zone of the lab (`example.com.`), as it is served. */
export function servedFile(zone: string): string {
  const name = zone.slice(0, -1);
  const files = [
    `test/lab/zones/${name}.zone`,
    `scripts/lab/zones/${name}.zone`,
    `examples/db.${name}`,
    `examples/${name}`,
  ];
  const path = files.map((file) => join(ROOT, file)).find(existsSync);
  if (path === undefined) throw new Error(`the lab has no file of ${zone}`);
  return readFileSync(path, 'utf8');
}

/** Silence costs a timeout: short enough for tests, long enough for a busy machine. */
export const LAB_SETTINGS: LiveSettings = { ...DEFAULT_LIVE_SETTINGS, resolvers: [ADDRESSES.resolver], timeout: 1000 };

export const labWorld = (settings: LiveSettings) =>
  nodeWorld({ settings, log: () => {}, secret: () => Promise.resolve(undefined) });

/** The results of all subjects of some checks. */
export async function resultsOf(
  zone: Zone,
  settings: LiveSettings,
  codes: readonly string[] = LIVE_CHECKS.map(({ code }) => code),
): Promise<readonly LiveResult[]> {
  const checks = LIVE_CHECKS.filter(({ code }) => codes.includes(code));
  const ids = subjectsOf(zone, settings, checks).hosts.flatMap(({ tests }) => tests.map(({ id }) => id));
  const results: LiveResult[] = [];
  const world = labWorld(settings);
  await runChecks(zone, ids, world, settings, new Signal(), (_, more) => results.push(...more), { checks });
  return results;
}

export const caseSettings = (each: Case): LiveSettings => ({ ...LAB_SETTINGS, ...each.settings });

/** The zone that is checked: what is served, with the changes of the case. */
export function zoneOf({ zone, text, edits = [] }: Case): Zone {
  let file = text ?? servedFile(zone);
  for (const [served, inFile] of edits) {
    if (!file.includes(served)) throw new Error(`"${served}" is not in the file of ${zone}`);
    file = served === '' ? `${file}\n${inFile}\n` : file.replace(served, inFile);
  }
  return load(file, { origin: zone });
}
