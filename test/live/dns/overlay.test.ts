/** Zones of the workspace answer first. */
import { describe, expect, it } from 'vitest';
import { OverlayResolver } from '../../../server/src/live/dns/overlay.ts';
import { mnemonicOf } from '../../../server/src/records/mnemonics.ts';
import { isUnder, printName } from '../../../server/src/records/name.ts';
import { lookup } from '../../../server/src/zone/lookup.ts';
import { check } from '../../support/check.ts';
import { NEVER } from './fakes.ts';
import { knows, resolverOn, server } from './harness.ts';
import { name, type } from './messages.ts';

const ZONE = `$TTL 300
@ SOA ns hostmaster 1 7200 3600 1209600 60
@ NS ns
ns A 192.0.2.53
www A 192.0.2.80
www A 192.0.2.81
alias CNAME www
chain CNAME alias
away CNAME www.example.net.
loop CNAME loop2
loop2 CNAME loop
*.wild A 192.0.2.99
old DNAME www
a.b.empty TXT "x"
child NS ns.child
child DS 1 13 2 ${'00'.repeat(32)}
ns.child A 192.0.2.54
`;

const LIVE = {
  'A www.example.net.': { answers: ['www.example.net. 300 A 198.51.100.1'] },
  'NS child.example.com.': { answers: ['child.example.com. 300 NS ns.child.example.com.'] },
  'A www.example.com.': { answers: ['www.example.com. 300 A 203.0.113.1'] },
  'A lost.example.com.': { answers: ['lost.example.com. 300 A 203.0.113.2'] },
};

function overlay(text = ZONE) {
  const { zone } = check(text);
  const live = resolverOn(knows(LIVE));
  const resolver = new OverlayResolver(
    (asked) => (isUnder(asked, zone.apexWire) ? { zone, found: lookup(zone, asked) } : undefined),
    live.resolver,
    live.clock.now,
  );
  const ask = (owner: string, mnemonic: string, more = {}) =>
    resolver.ask({ name: name(owner), type: type(mnemonic), ...more }, NEVER);
  return { ask, sent: live.transports.sent };
}

async function told(owner: string, mnemonic: string) {
  const { ask, sent } = overlay();
  const answer = await ask(owner, mnemonic);
  return {
    kind: answer.kind,
    records: answer.kind === 'answer' ? answer.records.map((record) => `${printName(record.owner)} ${record.ttl}`) : [],
    aliases:
      answer.kind === 'failed' ? [] : answer.aliases.map((each) => `${mnemonicOf(each.type)} ${printName(each.owner)}`),
    fromFile: answer.fromFile,
    asked: sent.length,
  };
}

describe('a zone of the workspace', () => {
  it.each([
    ['www.example.com.', 'A', 'answer', ['www.example.com. 300', 'www.example.com. 300'], []],
    ['www.example.com.', 'AAAA', 'nodata', [], []],
    ['none.example.com.', 'A', 'nxdomain', [], []],
    ['b.empty.example.com.', 'A', 'nodata', [], []],
    ['chain.example.com.', 'AAAA', 'nodata', [], ['CNAME chain.example.com.', 'CNAME alias.example.com.']],
    ['alias.example.com.', 'CNAME', 'answer', ['alias.example.com. 300'], []],
    ['x.wild.example.com.', 'A', 'answer', ['x.wild.example.com. 300'], []],
    ['x.wild.example.com.', 'MX', 'nodata', [], []],
    ['x.old.example.com.', 'A', 'nxdomain', [], ['DNAME old.example.com.']],
    ['child.example.com.', 'DS', 'answer', ['child.example.com. 300'], []],
  ])('%s %s: %s', async (owner, mnemonic, kind, records, aliases) => {
    expect(await told(owner, mnemonic)).toEqual({ kind, records, aliases, fromFile: true, asked: 0 });
  });

  it('says who answered, and shows the SOA record as servers do', async () => {
    const answer = await overlay().ask('none.example.com.', 'A');
    expect(answer).toMatchObject({ server: 'zone', milliseconds: 0, authoritative: true, authenticated: false });
    expect(answer.kind === 'nxdomain' && answer.authority.map((each) => mnemonicOf(each.type))).toEqual(['SOA']);
  });

  it('a loop of aliases comes to an end', async () => {
    expect(await overlay().ask('loop.example.com.', 'A')).toMatchObject({ kind: 'failed', fromFile: true });
  });
});

describe('servers answer', () => {
  it.each([
    ['www.example.net.', 'A', 'answer', []],
    ['child.example.com.', 'NS', 'answer', []],
    ['x.child.example.com.', 'A', 'nxdomain', []],
    ['away.example.com.', 'A', 'answer', ['CNAME away.example.com.']],
  ])('for %s %s', async (owner, mnemonic, kind, aliases) => {
    expect(await told(owner, mnemonic)).toMatchObject({ kind, aliases, fromFile: false, asked: 1 });
  });

  it('when they are asked by name', async () => {
    const answer = await overlay().ask('www.example.com.', 'A', { server: server('192.0.2.53') });
    expect(answer).toMatchObject({ kind: 'answer', server: '192.0.2.53', fromFile: false });
  });

  it('for what a zone that was not read as a whole does not say', async () => {
    const { ask, sent } = overlay(`${ZONE}$INCLUDE missing\n`);
    expect(await ask('lost.example.com.', 'A')).toMatchObject({ kind: 'answer', fromFile: false });
    expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'answer', fromFile: true });
    expect(await ask('www.example.com.', 'AAAA')).toMatchObject({ kind: 'nxdomain', fromFile: false });
    expect(sent).toHaveLength(2);
  });
});
