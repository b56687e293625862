/** What the first entries of a file say about the zone, before anything is known about it. */
import { ROOT, readName } from '../records/name.ts';
import { NS, SOA } from '../records/typeCodes.ts';
import { WireWriter } from '../records/wire.ts';
import { DIRECTIVE, Entry, RECORD } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import { type Codes, DOT } from '../text/codes.ts';

export interface SoaFacts {
  readonly hasSoa: boolean;
  readonly hasNs: boolean;
  /** Owner of the SOA record in wire form; undefined when the text alone does not say it. */
  readonly owner: Uint8Array | undefined;
}

/** The SOA stands at the start of a zone; a text that has none for so long has none. */
const LOOK_CODES = 1 << 18;

export function soaFacts(codes: Codes, octets: boolean): SoaFacts {
  const reader = new EntryReader(codes, 0, Math.min(codes.length, LOOK_CODES));
  const entry = new Entry();
  let origin: Uint8Array | undefined;
  let owner: Uint8Array | undefined;
  let hasNs = false;
  while (reader.next(entry)) {
    if (entry.kind === DIRECTIVE && entry.directive === '$ORIGIN' && entry.count > entry.first) {
      origin = absolute(codes, octets, entry, entry.first, origin);
    } else if (entry.kind === RECORD) {
      if (entry.ownerToken >= 0) owner = absolute(codes, octets, entry, 0, origin);
      if (entry.type === NS) hasNs = true;
      if (entry.type === SOA) return { hasSoa: true, hasNs, owner };
    }
  }
  return { hasSoa: false, hasNs, owner: undefined };
}

/** A token as an absolute name; undefined when it is relative to an origin that is not known, or no name. */
function absolute(
  codes: Codes,
  octets: boolean,
  entry: Entry,
  token: number,
  origin: Uint8Array | undefined,
): Uint8Array | undefined {
  const start = entry.starts[token] + entry.quoted[token];
  const end = entry.ends[token] - entry.quoted[token];
  if (!origin && codes[end - 1] !== DOT) return undefined;
  const out = new WireWriter(512);
  if (readName(codes, start, end, octets, origin ?? ROOT, out)) return undefined;
  return out.bytes.slice(0, out.length);
}
