/** TTLs: in words, and where they come from when they are not written. */
import { readTtl } from '../../records/ttl.ts';
import { codesOf } from '../../text/codes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { TTL_DEFAULT, TTL_MINIMUM, TTL_WRITTEN } from '../../zone/recordBlock.ts';
import { durationInWords } from '../explain/duration.ts';
import { defaultTtlBefore } from './defaultTtl.ts';
import { ttlEntry } from './inherited.ts';
import { code, paragraphs, references } from './markdown.ts';
import type { HoverSite } from './site.ts';

const TOO_LARGE = 0x7fffffff;

/** The TTL that is written at the cursor. */
export function ttlHover(site: HoverSite): string {
  const seconds = ttlOf(site.text);
  return paragraphs(
    `**TTL** ${code(site.text)}${seconds === undefined ? '' : `: ${inWords(seconds)}`}`,
    'How long resolvers may keep the record before they ask again. All records of a name and type share one TTL.',
    use(seconds),
    references(['RFC 1034 §3.6', 'RFC 2181 §5.2']),
  );
}

/** Seconds of a period as it is written. */
export function ttlOf(text: string): number | undefined {
  const codes = codesOf(text);
  const seconds = readTtl(codes, 0, codes.length);
  return seconds < 0 ? undefined : seconds;
}

/** `1 hour (3600 seconds)`. */
export function inWords(seconds: number): string {
  const words = durationInWords(seconds);
  return seconds < 60 ? words : `${words} (${seconds} seconds)`;
}

function use(seconds: number | undefined): string | undefined {
  if (seconds === undefined) return undefined;
  if (seconds > TOO_LARGE) return 'Larger than a TTL can be, so it counts as 0 (RFC 2181 §8).';
  return seconds === 0 ? '0: it is used for the answer at hand and not kept.' : undefined;
}

/** The TTL of a record with its source: `TTL 1 hour (3600 seconds), from $TTL in line 1.` */
export function effectiveTtl(site: HoverSite, record: ZoneRecord): string {
  return `TTL ${inWords(record.ttl)}${sourceOf(site, record)}.`;
}

function sourceOf(site: HoverSite, record: ZoneRecord): string {
  const { zone, file, entryStart } = record;
  switch (record.ttlSource) {
    case TTL_WRITTEN:
      return '';
    case TTL_DEFAULT: {
      const directive = defaultTtlBefore(zone, file, entryStart, record.ttl);
      return directive === undefined ? ', from `$TTL`' : `, from \`$TTL\` in line ${site.lineOf(directive)}`;
    }
    case TTL_MINIMUM:
      return ', from the last field of the SOA record, because no `$TTL` was given';
    default: {
      const above = ttlEntry(record);
      const line = above === undefined ? '' : ` in line ${site.lineOf(above)}`;
      return `, from the record above${line}, because no \`$TTL\` was given`;
    }
  }
}
