/** `zonesmith bump`: gives zones their next serial, so that secondaries fetch them. */
import { bumpSerial, type SerialScheme } from '../features/serial.ts';
import { NodeFiles } from '../host/node/nodeFiles.ts';
import { replaceFile } from '../host/node/replaceFile.ts';
import { textOf } from '../text/codes.ts';
import { octetsOf } from '../text/decode.ts';
import { openZone } from '../zone/open.ts';
import type { FileKind } from '../zone/origin/kinds.ts';
import { readInput } from './input.ts';
import { CLEAN, TROUBLE } from './status.ts';
import { complain, write } from './stdio.ts';

export interface BumpArguments {
  readonly scheme?: SerialScheme;
  /** Seconds since 1970. */
  readonly now?: number;
}

/** Kinds of files that are written by people, and served as they are written. */
const WRITTEN_BY_HAND: ReadonlySet<FileKind> = new Set(['zone', 'rpz', 'catalog', 'fragment']);

/** One line for each file: its old and its new serial. */
export function runBump(paths: readonly string[], options: BumpArguments): number {
  let status = CLEAN;
  for (const path of paths) status = Math.max(status, bumpFile(path, options));
  return status;
}

function bumpFile(path: string, { scheme, now = Math.floor(Date.now() / 1000) }: BumpArguments): number {
  if (path === '-') return refuse(path, 'standard input cannot be written to');
  const bytes = readInput(path);
  if (typeof bytes === 'string') return refuse(path, bytes);
  const { zone, kind } = openZone(path, bytes, { files: new NodeFiles() });
  if (!WRITTEN_BY_HAND.has(kind.kind)) return refuse(path, `its serial is not yours to change: ${kind.why}`);
  const bumped = bumpSerial(zone, { scheme: scheme ?? 'auto', now });
  if ('refused' in bumped) return refuse(path, bumped.refused);
  const { place, newText } = bumped.edit;
  const file = zone.files[place.file];
  const text = textOf(file.codes, 0, place.start) + newText + textOf(file.codes, place.end, file.codes.length);
  try {
    replaceFile(file.path, octetsOf(text, file));
  } catch (error) {
    return refuse(file.path, `it cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  write(`${file.path}: ${bumped.before} → ${bumped.serial}\n`);
  if (bumped.note !== undefined) complain(`${file.path}: ${bumped.note}`);
  return CLEAN;
}

function refuse(path: string, message: string): number {
  complain(`${path}: ${message}`);
  return TROUBLE;
}
