/** A zone that is patched edit by edit is the zone that a fresh load gives. */
import { describe, expect, it } from 'vitest';
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { codesOf } from '../../server/src/text/codes.ts';
import { decoded } from '../../server/src/text/decode.ts';
import { LiveZone } from '../../server/src/zone/liveZone.ts';
import type { LoadOptions } from '../../server/src/zone/load.ts';
import { loadZone } from '../../server/src/zone/load.ts';
import { ZoneRecord } from '../../server/src/zone/record.ts';
import type { Zone } from '../../server/src/zone/zone.ts';
import { Random } from '../fuzz/random.ts';
import { editOf, zoneText } from '../support/edits.ts';

const OPTIONS: LoadOptions = { origin: parseName('example.com.', new WireWriter()), class: 1, folder: '' };
const NO_FILES = { read: () => 'missing' as const };

const fileOf = (text: string) => ({ path: 'zone', ...decoded(codesOf(text)) });

/** All that a zone knows, in a form that can be compared. */
function dump(zone: Zone): unknown {
  const names: Record<string, unknown> = {};
  for (let id = 0; id < zone.names.count; id++) {
    if (zone.names.canonical(id) !== id || !zone.exists(id)) continue;
    const chain = zone.chainOf(id).map((record) => describeRecord(new ZoneRecord(zone, record)));
    names[zone.names.text(id).toLowerCase()] = { holds: zone.holds(id), chain };
  }
  return {
    names,
    count: zone.recordCount,
    outside: zone.outside.map((id) => describeRecord(new ZoneRecord(zone, id))),
    problems: zone.problems.map((problem) => JSON.stringify(problem)).sort(),
    pragmas: [...zone.pragmas].sort((a, b) => a.start - b.start),
    origins: zone.origins.map(({ start, end, relative, name }) => [start, end, relative, [...name].join(' ')]),
    unread: zone.unread.map(({ owner, type, start }) => `${zone.names.text(owner)} ${type} ${start}`).sort(),
    broken: [...zone.brokenFiles],
  };
}

const describeRecord = (record: ZoneRecord): string =>
  `${record.owner} ${record.ttl} ${record.ttlSource} ${record.type} ${record.data} @${record.entryStart} ${record.ownerIsWritten}`;

describe('a zone that is patched', () => {
  let patched = 0;
  let edits = 0;

  it.each(Array.from({ length: 30 }, (_, seed) => seed))('is the zone that is loaded, seed %i', (seed) => {
    const random = new Random(seed);
    let text = zoneText(random, 60);
    let live = new LiveZone(fileOf(text), NO_FILES, OPTIONS, { stretch: 200 });
    for (let round = 0; round < 60; round++) {
      const { start, end, insert } = editOf(random, text);
      const before = text;
      edits++;
      text = text.slice(0, start) + insert + text.slice(end);
      if (live.patch(codesOf(text), { start, end, length: insert.length })) {
        patched++;
        expect(dump(live.zone), JSON.stringify({ seed, round, start, end, insert })).toEqual(
          dump(loadZone(fileOf(text), NO_FILES, OPTIONS)),
        );
      } else {
        // What is broken stays broken for a while now and then, but mostly not.
        if (random.below(4) > 0) text = before;
        live = new LiveZone(fileOf(text), NO_FILES, OPTIONS, { stretch: 200 });
      }
    }
  });

  it('is patched after most edits', () => {
    expect(patched / edits).toBeGreaterThan(0.4);
  });
});
