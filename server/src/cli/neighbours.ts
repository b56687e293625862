/** The zones around those that are checked. Each thread looks at them once, when a rule asks. */
import { closeSync, openSync, readSync } from 'node:fs';
import { committed } from '../host/node/git.ts';
import { plain } from '../host/node/nodeFiles.ts';
import type { Surroundings } from '../rules/around.ts';
import { type Neighbour, NeighbourIndex } from '../rules/neighbourIndex.ts';
import { neighbourOf, olderState } from '../rules/neighbours.ts';
import { folderOf, resolvePath } from '../zone/files.ts';
import type { OpenContext, OpenedZone } from '../zone/open.ts';
import { previousNamesOf } from '../zone/origin/previousVersion.ts';
import type { Candidate } from './gather.ts';
import { readInput } from './input.ts';

/** Octets that tell which zone a file is. */
const START = 1 << 18;
/** Octets: what is larger is not read because another zone asks. */
const LARGEST = 64_000_000;

let around: readonly Candidate[] = [];
/** Undefined: no rule has asked yet. */
let index: NeighbourIndex | undefined;

/** Says which zone files lie around; each thread is told. */
export function setNeighbours(candidates: readonly Candidate[]): void {
  around = candidates;
  index = undefined;
}

/** `source`: the path of the zone; `own`: the zone, asked for when it is loaded. */
export function surroundingsOf(source: string, context: OpenContext, own: () => OpenedZone): Surroundings {
  let previous: OpenedZone | undefined | 'not yet' = 'not yet';
  return {
    get index() {
      index ??= new NeighbourIndex(around.flatMap((file) => lookAt(file, context) ?? []));
      return index;
    },
    servers: context.servers ?? [],
    previous() {
      if (previous === 'not yet') previous = previousOf(source, context, own());
      return previous;
    },
  };
}

function lookAt(
  { path, size, siblings, servers, includedBy }: Candidate,
  { files }: OpenContext,
): Neighbour | undefined {
  const context = { files, siblings, servers, includedBy };
  const whole = (): Uint8Array | undefined => {
    const bytes = size > LARGEST ? undefined : readInput(path);
    return typeof bytes === 'object' ? bytes : undefined;
  };
  const start = size > START ? startOf(path) : whole();
  return start && neighbourOf({ path, start, whole }, context);
}

function startOf(path: string): Uint8Array | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(START);
      return plain(bytes.subarray(0, readSync(file, bytes, 0, START, 0)));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** A file kept beside it, or else what was committed last. */
function previousOf(source: string, context: OpenContext, own: OpenedZone): OpenedZone | undefined {
  if (source === '-') return undefined;
  const name = source.slice(source.lastIndexOf('/') + 1);
  const beside = previousNamesOf(name).find((older) => context.siblings?.includes(older));
  const bytes = beside === undefined ? committed(source) : readInput(resolvePath(folderOf(source), beside));
  return typeof bytes === 'object' ? olderState(source, bytes, own, context) : undefined;
}
