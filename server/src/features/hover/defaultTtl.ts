/** The `$TTL` directives of a file: found by their dollar sign, once for each version of the zone. */
import { readTtl } from '../../records/ttl.ts';
import { remembered } from '../../rules/support/remembered.ts';
import { CARRIAGE_RETURN, CODE_CLASS, DOLLAR, IS_BLANK, LINE_FEED, spells } from '../../text/codes.ts';
import { afterBlanks, endOfWord } from '../../text/scan.ts';
import type { Zone } from '../../zone/zone.ts';

interface DefaultTtl {
  readonly start: number;
  readonly seconds: number;
}

const LENGTH = '$TTL'.length;

const directivesOf = remembered((zone) => zone.files.map((_, file) => find(zone, file)));

function find(zone: Zone, file: number): DefaultTtl[] {
  const { codes } = zone.files[file];
  const found: DefaultTtl[] = [];
  for (let at = codes.indexOf(DOLLAR); at >= 0; at = codes.indexOf(DOLLAR, at + 1)) {
    const isFirst = at === 0 || codes[at - 1] === LINE_FEED || codes[at - 1] === CARRIAGE_RETURN;
    if (!isFirst || !spells(codes, at, at + LENGTH, '$ttl') || CODE_CLASS[codes[at + LENGTH]] !== IS_BLANK) continue;
    const start = afterBlanks(codes, at + LENGTH, codes.length);
    found.push({ start: at, seconds: readTtl(codes, start, endOfWord(codes, start, codes.length)) });
  }
  return found;
}

/** Offset of the `$TTL` of a file that holds at an offset, if it says so many seconds. */
export function defaultTtlBefore(zone: Zone, file: number, offset: number, seconds: number): number | undefined {
  const last = directivesOf(zone)[file]?.findLast(({ start }) => start < offset);
  return last?.seconds === seconds ? last.start : undefined;
}
