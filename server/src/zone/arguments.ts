/** The arguments of directives. */
import { readName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import type { Entry } from '../syntax/entry.ts';
import type { Reading } from './reading.ts';

/** Whether a directive has as many arguments as it takes; reports it otherwise. */
export function expectArguments(reading: Reading, entry: Entry, least: number, most: number): boolean {
  const count = entry.count - entry.first;
  if (count < least) {
    reading.reportToken(entry, 0, 'directive-argument-missing', { directive: entry.directive });
    return false;
  }
  if (count <= most) return true;
  const first = entry.first + most;
  reading.report('directive-extra-text', entry.starts[first], entry.ends[entry.count - 1], {
    directive: entry.directive,
  });
  return false;
}

/** Whether an argument stands without quotes; reports it otherwise. */
export function expectBare(reading: Reading, entry: Entry, token: number, field: string): boolean {
  if (!entry.quoted[token]) return true;
  reading.reportToken(entry, token, 'quoted-field', { field, type: entry.directive });
  return false;
}

/** Reads a token as a name under the current origin; undefined after a problem. In quotes it is none for BIND. */
export function nameArgument(reading: Reading, entry: Entry, token: number): Uint8Array | undefined {
  const { file } = reading.text;
  if (!expectBare(reading, entry, token, 'name')) return undefined;
  const out = new WireWriter(512);
  const fault = readName(file.codes, entry.starts[token], entry.ends[token], file.octets, reading.origin, out);
  if (fault) {
    reading.reportToken(entry, token, fault, { field: entry.directive, text: entry.text(file.codes, token), type: '' });
    return undefined;
  }
  return out.bytes.slice(0, out.length);
}
