/** What the second of two threads does while the first one loads a large zone. */
import type { Codes } from '../text/codes.ts';
import { lineStarts } from '../text/lines.ts';
import { copied, SHARED_MEMORY } from '../text/memory.ts';
import type { ZoneFile } from '../zone/files.ts';
import { loadSecondHalf, type Split } from '../zone/halves.ts';
import type { LoadOptions } from '../zone/load.ts';
import type { ZoneData } from '../zone/zone.ts';

export interface HalfRequest {
  readonly file: ZoneFile;
  readonly options: LoadOptions;
  readonly split: Split;
}

/** Reads the second half of a file. */
export const serveHalf = ({ file, options, split }: HalfRequest): ZoneData | undefined =>
  loadSecondHalf(file, options, split);

/** Where the lines of a text start, in shared memory. */
export function serveLines(codes: Codes): Int32Array {
  const starts = lineStarts(codes);
  return copied(SHARED_MEMORY.int32(starts.length), starts);
}
