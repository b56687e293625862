/** `zonesmith bump`: gives zones their next serial, so that secondaries fetch them. */
import { statSync } from 'node:fs';
import { bumpSerial, type SerialScheme } from '../features/serial.ts';
import { NodeFiles } from '../host/node/nodeFiles.ts';
import { replaceFile } from '../host/node/replaceFile.ts';
import { textOf } from '../text/codes.ts';
import { octetsOf } from '../text/decode.ts';
import type { Place, ZoneFile } from '../zone/files.ts';
import { openZone } from '../zone/open.ts';
import { type Candidate, gather } from './gather.ts';
import { readInput } from './input.ts';
import { CLEAN, TROUBLE } from './status.ts';
import { complain, write } from './stdio.ts';

export interface BumpArguments {
  readonly scheme?: SerialScheme;
  /** Seconds since 1970. */
  readonly now?: number;
}

/** One line for each file: its old and its new serial. A file is changed once, however often it is named or included. */
export function runBump(paths: readonly string[], options: BumpArguments): number {
  const around = new Map(gather(paths.filter(isFile), undefined).candidates.map((each) => [each.path, each]));
  const done = new Set<string>();
  let status = CLEAN;
  for (const path of new Set(paths)) status = Math.max(status, bumpFile(path, around.get(path), done, options));
  return status;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function bumpFile(
  path: string,
  around: Candidate | undefined,
  done: Set<string>,
  { scheme, now = Math.floor(Date.now() / 1000) }: BumpArguments,
): number {
  if (path === '-') return refuse(path, 'standard input cannot be written to');
  const bytes = readInput(path);
  if (typeof bytes === 'string') return refuse(path, bytes);
  const { zone, kind } = openZone(path, bytes, { files: new NodeFiles(), ...around });
  const bumped = bumpSerial(zone, { scheme: scheme ?? 'auto', now, kind });
  if ('refused' in bumped) return refuse(path, bumped.refused);
  const { place, newText } = bumped.edit;
  const file = zone.files[place.file];
  if (done.has(file.path)) return CLEAN;
  const failure = replace(file, place, newText);
  if (failure !== undefined) return refuse(file.path, failure);
  done.add(file.path);
  write(`${file.path}: ${bumped.before} → ${bumped.serial}\n`);
  if (bumped.note !== undefined) complain(`${file.path}: ${bumped.note}`);
  return CLEAN;
}

/** Writes a file with another text in a place; says why it cannot. */
function replace(file: ZoneFile, { start, end }: Place, newText: string): string | undefined {
  const [before, after] = [textOf(file.codes, 0, start), textOf(file.codes, end, file.codes.length)];
  const written = readInput(file.path);
  if (typeof written === 'string') return written;
  const same = octetsOf(before + textOf(file.codes, start, end) + after, file);
  if (Buffer.compare(same, written) !== 0) return 'its encoding would not stay as it is; left as it is';
  try {
    replaceFile(file.path, octetsOf(before + newText + after, file));
    return undefined;
  } catch (error) {
    return `it cannot be written (${(error as NodeJS.ErrnoException).code})`;
  }
}

function refuse(path: string, message: string): number {
  complain(`${path}: ${message}`);
  return TROUBLE;
}
