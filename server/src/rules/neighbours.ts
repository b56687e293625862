/** Files beside a zone → the zones that they are, looked at now and read when a rule asks. */
import { loadZone } from '../zone/load.ts';
import { lookAtFile, type OpenContext, type OpenedZone, opened, openZone } from '../zone/open.ts';
import { currentNameOf } from '../zone/origin/previousVersion.ts';
import type { Neighbour } from './neighbourIndex.ts';

/** What is read of a file, and when. */
export interface NeighbourFile {
  readonly path: string;
  /** Its first octets, enough to tell which zone it is. */
  readonly start: Uint8Array;
  /** All of them; undefined: it cannot be read. */
  whole(): Uint8Array | undefined;
}

/** Undefined: an older state of a file, or nobody knows which zone it is. */
export function neighbourOf({ path, start, whole }: NeighbourFile, context: OpenContext): Neighbour | undefined {
  if (currentNameOf(path) !== undefined) return undefined;
  const { origin, kind, declared } = lookAtFile(path, start, context);
  if (!origin) return undefined;
  let zone: OpenedZone | undefined | 'not yet' = 'not yet';
  const read = (): OpenedZone | undefined => {
    const bytes = whole();
    const prospect = bytes && lookAtFile(path, bytes, context);
    return prospect && opened(prospect, loadZone(prospect.file, context.files, prospect.load));
  };
  return {
    path,
    origin: origin.origin,
    kind: kind.kind,
    class: declared.class?.class ?? context.servers?.[0]?.class,
    servers: context.servers ?? [],
    open() {
      if (zone === 'not yet') zone = read();
      return zone;
    },
  };
}

/** An older state of a zone: the same zone, whatever its file is called. */
export const olderState = (path: string, bytes: Uint8Array, { origin, load }: OpenedZone, { files }: OpenContext) =>
  openZone(path, bytes, { files, origin: load.origin && origin?.origin });
