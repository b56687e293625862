/** The arguments of directives. */
import { readName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import type { Entry } from '../syntax/entry.ts';
import type { ZoneLoader } from './load.ts';

/** Whether a directive has as many arguments as it takes; reports it otherwise. */
export function expectArguments(loader: ZoneLoader, entry: Entry, least: number, most: number): boolean {
  const count = entry.count - entry.first;
  if (count < least) {
    loader.reportToken(entry, 0, 'directive-argument-missing', { directive: entry.directive });
    return false;
  }
  if (count <= most) return true;
  const first = entry.first + most;
  loader.report('directive-extra-text', entry.starts[first], entry.ends[entry.count - 1], {
    directive: entry.directive,
  });
  return false;
}

/** Reads a token as a name under the current origin; undefined after a problem. */
export function nameArgument(loader: ZoneLoader, entry: Entry, token: number): Uint8Array | undefined {
  const { file } = loader.text;
  const quoted = entry.quoted[token];
  const out = new WireWriter(512);
  const start = entry.starts[token] + quoted;
  const end = entry.ends[token] - quoted;
  const fault = readName(file.codes, start, end, file.octets, loader.origin, out);
  if (fault) {
    loader.reportToken(entry, token, fault, { field: entry.directive, text: entry.text(file.codes, token), type: '' });
    return undefined;
  }
  return out.bytes.slice(0, out.length);
}
