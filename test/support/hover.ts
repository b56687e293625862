/** Tests of hovers: an entry is appended to a small zone, and what is shown at its cursor is compared. */
import { expect, it } from 'vitest';
import { hover } from '../../server/src/features/hover.ts';
import { type FeatureSetup, marked } from './feature.ts';

/** The zone that most tests stand in. */
const ZONE = [
  '$TTL 1h',
  '@ SOA ns1 hostmaster 2026043001 4h 1h 1000h 300',
  ' NS ns1',
  ' MX 10 mail',
  ' MX 20 backup.example.net.',
  'ns1 A 192.0.2.53',
  'mail A 192.0.2.25',
  ' AAAA 2001:db8::25',
  'www CNAME web',
  'web A 192.0.2.80',
  'x.y A 192.0.2.9',
  '*.w A 192.0.2.7',
  'sub NS ns.sub',
  'ns.sub A 192.0.2.77',
  'old DNAME new',
  '',
].join('\n');

export interface Shown {
  readonly at: string;
  readonly markdown: string;
}

/** What is shown at the cursor of an entry that is appended to the zone, and the text that it is about. */
export function shown(entry: string, setup: FeatureSetup = {}): Shown {
  const { snapshot, offset, text } = marked(`${ZONE}${entry}\n`, setup);
  const found = hover(snapshot, offset);
  return { at: found ? text.slice(found.range.start, found.range.end) : '', markdown: found?.markdown ?? '' };
}

/** Each row: the entry, what is highlighted, and what the text says among other things. */
export type Row = readonly [entry: string, at: string, ...says: string[]];

export function checkHovers(rows: readonly Row[], setup: FeatureSetup = {}): void {
  it.each(rows.map(([entry, at, ...says]) => ({ entry, at, says })))('$entry', ({ entry, at, says }) => {
    const found = shown(entry, setup);
    expect(found.at).toBe(at);
    for (const part of says) expect(found.markdown).toContain(part);
  });
}
