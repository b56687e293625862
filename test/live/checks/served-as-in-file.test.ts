import { describe, expect, it } from 'vitest';
import check from '../../../server/src/live/checks/served-as-in-file.ts';
import { compareServed, compareTransferred } from '../../../server/src/live/compareServed.ts';
import type { LiveRecord } from '../../../server/src/live/resolver.ts';
import { ZoneRecord } from '../../../server/src/zone/record.ts';
import type { Zone } from '../../../server/src/zone/zone.ts';
import { load } from '../../support/check.ts';
import { fakeWorld, recordOf, type Said, Signal } from '../../support/fakeWorld.ts';
import { runCheck, ZONE } from './live.ts';

const TEXT = `${ZONE}www IN A 192.0.2.80\nlab IN NS ns.lab\nns.lab IN A 192.0.2.9\nftp IN CNAME www\n`;
const FIRST = 'ns1.example.com. (192.0.2.53)';
const SECOND = 'ns2.example.net. (198.51.100.53)';
const SOA = 'ns1.example.com. hostmaster.example.com. 2026050100 7200 1800 1209600 3600';

const served = async (dns: Record<string, Said>) => runCheck(check, TEXT, { dns });

describe('served-as-in-file', () => {
  it('passes servers that have the file', async () => {
    const { shown, results } = await served({});
    expect(shown).toEqual([`pass ${FIRST}`, `pass ${SECOND}`]);
    expect(results[0].message).toContain('7 RRsets');
  });

  it('shows what differs at the server with the same version', async () => {
    const { shown, results } = await served({
      'ns2.example.net www.example.com. A': ['192.0.2.81', '192.0.2.80'],
      'ns2.example.net ftp.example.com. CNAME': 'NXDOMAIN',
    });
    expect(shown).toEqual([
      `pass ${FIRST}`,
      `fail ${SECOND} A www.example.com. 8:warning`,
      `fail ${SECOND} CNAME ftp.example.com. 11:warning`,
    ]);
    expect(results[1].message).toContain('serves A www.example.com. with 192.0.2.81,');
    expect(results[2].message).toContain('serves CNAME ftp.example.com. without www.example.com.');
  });

  it('does not compare another version', async () => {
    const { shown, results } = await served({
      'ns2.example.net example.com. SOA': SOA,
      'ns2.example.net www.example.com. A': 'NXDOMAIN',
    });
    expect(shown).toEqual([`pass ${FIRST}`, `cannot-tell ${SECOND}`]);
    expect(results[1].message).toContain('2026050100');
  });

  it.each(['timeout', 'refused', 'servfail'])('cannot tell after %s', async (said) => {
    expect((await served({ 'ns2.example.net www.example.com. A': said })).shown).toEqual([
      `pass ${FIRST}`,
      `cannot-tell ${SECOND}`,
    ]);
    expect((await served({ 'ns2.example.net example.com. SOA': said })).shown[1]).toBe(`cannot-tell ${SECOND}`);
  });

  it('does not pass over a server whose address nobody knows', async () => {
    const { shown, results } = await served({ 'ns2.example.net. A': 'timeout', 'ns2.example.net. AAAA': 'timeout' });
    expect(shown).toEqual(['cannot-tell ns2.example.net.', `pass ${FIRST}`]);
    expect(results[0].message).toContain('no address of it is known: 192.0.2.1 did not answer in time');
  });
});

describe('compareServed', () => {
  const zone = load(TEXT);
  const SERVER = { protocol: 'udp', address: '192.0.2.53', port: 53 } as const;

  it('gives the differences as data, and says what it left out', async () => {
    const world = fakeWorld({
      zones: [zone],
      dns: { 'www.example.com. A': '192.0.2.81', 'mail.example.com. A': 'timeout' },
    });
    const all = await compareServed(zone, SERVER, world.resolver, new Signal(), 100);
    expect(all.differences).toEqual([
      {
        owner: 'www.example.com.',
        type: 'A',
        onlyInFile: ['192.0.2.80'],
        onlyServed: ['192.0.2.81'],
        place: expect.anything(),
      },
    ]);
    expect(all.unknown.map(({ what }) => what)).toEqual(['A mail.example.com.']);
    expect([all.compared, all.left, all.isWhole]).toEqual([6, 0, false]);
    expect((await compareServed(zone, SERVER, world.resolver, new Signal(), 2)).left).toBe(5);
  });

  /** All records of a zone, as a transfer brings them. */
  const recordsIn = (from: Zone): LiveRecord[] =>
    Array.from({ length: from.names.count }, (_, name) =>
      from.names.canonical(name) === name ? from.chainOf(name) : [],
    )
      .flat()
      .map((id) => new ZoneRecord(from, id))
      .map((record) => ({
        owner: from.names.wire(record.name),
        type: record.typeCode,
        class: 1,
        ttl: record.ttl,
        rdata: record.rdata,
      }));

  it('finds in a transfer what the file does not have at all', () => {
    const same = compareTransferred(zone, { kind: 'records', records: recordsIn(zone) });
    expect([same.differences, same.compared, same.isWhole]).toEqual([[], 7, true]);
    const more = [
      ...recordsIn(load(TEXT.replace('192.0.2.80', '192.0.2.81'))),
      recordOf('new.example.com.', 'TXT', '"x"'),
      recordOf('x.lab.example.com.', 'A', '192.0.2.1'),
    ];
    const { differences } = compareTransferred(zone, { kind: 'records', records: more });
    expect(differences.map(({ owner, type, onlyInFile, onlyServed }) => [owner, type, onlyInFile, onlyServed])).toEqual(
      [
        ['www.example.com.', 'A', ['192.0.2.80'], ['192.0.2.81']],
        ['new.example.com.', 'TXT', [], ['"x"']],
      ],
    );
  });

  it('does not mind what signers make', () => {
    const made = [
      recordOf('example.com.', 'NSEC', 'mail.example.com. NS SOA'),
      recordOf('example.com.', 'TYPE65534', '\\# 1 00'),
    ];
    const { differences } = compareTransferred(zone, { kind: 'records', records: [...recordsIn(zone), ...made] });
    expect(differences.map(({ type }) => type)).toEqual(['TYPE65534']);
  });
});
