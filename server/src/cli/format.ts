/** `zonesmith format`: lays files out; the records stay the same. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FormatRefusal, formatZone } from '../features/format.ts';
import { NodeFiles } from '../host/node/nodeFiles.ts';
import { octetsOf } from '../text/decode.ts';
import { openZone } from '../zone/open.ts';
import { readInput } from './input.ts';
import { readSettings } from './settings.ts';
import { CLEAN, FOUND, Stop, TROUBLE } from './status.ts';
import { complain, write } from './stdio.ts';

export interface FormatArguments {
  readonly check?: boolean;
  readonly write?: boolean;
}

const REFUSED: Readonly<Record<FormatRefusal, string>> = {
  template: 'it is a template, so what the zone will be is not known; left as it is',
  'lone-carriage-return': 'a carriage return alone ends a line for some programs only; left as it is',
  unreadable: 'nothing in it can be read as zone data; left as it is',
  'records-differ': 'formatting would change its records; left as it is (please report this)',
};

/** Without an option, the formatted text of a single file goes to stdout. */
export function runFormat(paths: readonly string[], options: FormatArguments): number {
  if (options.check && options.write) throw new Stop('--check and --write exclude each other');
  if (!options.check && !options.write && paths.length > 1) throw new Stop('give --write or --check for several files');
  let status = CLEAN;
  for (const path of paths) status = Math.max(status, formatFile(path, options));
  return status;
}

function formatFile(path: string, options: FormatArguments): number {
  const bytes = readInput(path);
  if (typeof bytes === 'string') return refuse(path, bytes);
  const files = new NodeFiles();
  const { load, zone } = openZone(path, bytes, { files });
  const file = zone.files[0];
  const result = formatZone(file, files, load, readSettings(undefined, path === '-' ? '.' : dirname(path)).format);
  if ('refused' in result) return refuse(path, REFUSED[result.refused]);
  const formatted = octetsOf(result.text, file);
  if (!options.check && !options.write) {
    write(formatted);
    return CLEAN;
  }
  if (Buffer.compare(formatted, bytes) === 0) return CLEAN;
  if (options.check) {
    write(`${path}: not formatted\n`);
    return FOUND;
  }
  if (path === '-') return refuse(path, 'standard input cannot be written to');
  try {
    writeFileSync(path, formatted);
  } catch (error) {
    return refuse(path, `it cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  return CLEAN;
}

function refuse(path: string, message: string): number {
  complain(`${path}: ${message}`);
  return TROUBLE;
}
