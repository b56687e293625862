/** What cases of the shared data ask of an editor: serials, and large zones. */
import { describe, expect, it } from 'vitest';
import { ZoneDocument } from '../../server/src/features/document.ts';
import { bumpSerial, isNewer, nextSerial, schemeOf } from '../../server/src/features/serial.ts';
import { memoryFiles, NOW } from '../support/check.ts';
import { type Case, cases, SHARED } from './shared.ts';

const OWN: Case = {
  id: 'own: a serial is raised in its place',
  category: 'editor',
  origin: 'example.com.',
  zoneFile: 'db.example.com',
  zone: '$TTL 1h\n@ SOA ns1 hm (\n\t2024051501 ; was 2024051401\n\t4h 1h 2w 1h )\n\tNS ns1\nns1 A 192.0.2.1\n',
  extraFiles: {},
  expect: [],
  expectNone: true,
  edit: { kind: 'bump-serial', line: 3, after: '\t2024051502 ; was 2024051401', today: '2024-05-15' },
};

const edited = [OWN, ...(SHARED === undefined ? [] : cases().filter(({ edit }) => edit))];
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;

const open = ({ zone, zoneFile, origin, extraFiles }: Case): ZoneDocument =>
  new ZoneDocument(
    zoneFile,
    zone,
    { files: memoryFiles(extraFiles), origin },
    {
      now: NOW,
      onRuleFailure: (code, error) => {
        throw new Error(`rule ${code} failed: ${String(error)}`, { cause: error });
      },
    },
  );

/** Each kind of edit that the data asks for. */
const KINDS: Readonly<Record<string, (zone: Case) => void>> = {
  'bump-serial'(zone) {
    for (const { before, today, after } of zone.edit?.table ?? []) {
      const serial = Number(before);
      const next = nextSerial(serial, schemeOf(serial, noon(today)), noon(today));
      expect(isNewer(next, serial), `${before} → ${next}`).toBe(true);
      const allowed = after.match(/\d+/g) ?? [];
      if (!after.startsWith('any')) expect(allowed, `${before} → ${next}`).toContain(String(next));
    }
    const { line, after, today } = zone.edit ?? {};
    if (line === undefined || after === undefined || today === undefined) return;
    const { zone: loaded } = open(zone).view;
    const bumped = bumpSerial(loaded, { scheme: 'auto', now: noon(today) });
    if ('refused' in bumped) throw new Error(bumped.refused);
    const { place, newText } = bumped.edit;
    const text = zone.zone.slice(0, place.start) + newText + zone.zone.slice(place.end);
    const expected = zone.zone.split('\n').map((each, index) => (index === line - 1 ? after : each));
    expect(text.split('\n')).toEqual(expected);
  },
  performance(zone) {
    const hosts = Array.from({ length: zone.edit?.records ?? 0 }, (_, i) => {
      const more = i % 10 === 0 ? ` AAAA 2001:db8::${(i % 65_536).toString(16)}\n TXT "h${i}"\n` : '';
      return `h${i} IN A 198.51.100.${i % 256}\n${more}`;
    });
    const document = open({ ...zone, zone: zone.zone + hosts.join('') });
    expect(document.view.findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    const at = document.codes.length >> 1;
    const lineEnd = document.codes.indexOf(10, at);
    document.edit([{ start: lineEnd + 1, end: lineEnd + 1, text: 'odd CNAME www.example.com\n' }]);
    expect(document.view.findings.map(({ code }) => code)).toContain('target-missing-dot');
  },
};

describe('edits', () => {
  it.each(edited.map((zone) => [zone.id, zone] as const))('%s', (_, zone) => {
    const run = KINDS[zone.edit?.kind ?? ''];
    if (!run) throw new Error(`nobody knows how to edit ${zone.edit?.kind}`);
    run(zone);
  });
});
