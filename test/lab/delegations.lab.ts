/** What parents say about zones, and what the zones say: the cases of `zones/`, as dig sees them. */
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../scripts/lab/plan.ts';
import { dig } from './support/ask.ts';

interface Case {
  /** NS records that the zone above has. */
  readonly parent: readonly string[];
  /** Those of the zone itself. */
  readonly child: readonly string[];
  /** Key tags of DS records. */
  readonly signers?: readonly string[];
  /** What the resolver makes of `www` in it. */
  readonly resolved: string;
}

const BOTH = ['ns1.example.net.', 'ns2.example.net.'];
const ALL = ['lame', 'ns1', 'refused', 'servfail', 'silent'].map((name) => `${name}.example.net.`);

/** By zone: a file in `zones/` and a row here are a new case. */
const CASES: Readonly<Record<string, Case>> = {
  'delegation.example': {
    parent: ['ns.delegation.example.', 'ns.example.net.'],
    child: ['ns.delegation.example.', 'ns1.example.net.'],
    resolved: 'NOERROR',
  },
  'bogus.example': { parent: BOTH, child: BOTH, signers: ['12345'], resolved: 'SERVFAIL' },
  'lame.example': { parent: ALL, child: ALL, resolved: 'NOERROR' },
};

const namesIn = (text: string, type: string, zone: string): string[] =>
  Array.from(
    text.matchAll(new RegExp(`^${zone}\\.\\s+\\d+\\s+IN\\s+${type}\\s+(\\S+)`, 'gm')),
    ([, name]) => name,
  ).sort();

describe.each(Object.entries(CASES))('%s', (zone, { parent, child, signers = [], resolved }) => {
  it('is delegated', async () => {
    const { text } = await dig(`@${ADDRESSES.tld}`, '+norec', '+dnssec', zone, 'A');
    expect([namesIn(text, 'NS', zone), namesIn(text, 'DS', zone)]).toEqual([parent, signers]);
  });

  it('has name servers', async () => {
    expect((await dig(`@${ADDRESSES.primary}`, '+norec', zone, 'NS')).data).toEqual(child);
  });

  it(`is ${resolved} for the resolver`, async () => {
    expect((await dig('+time=10', `www.${zone}`, 'A')).status).toBe(resolved);
  });
});

it('glue of the parent may be old', async () => {
  const glue = /^ns\.delegation\.example\.\s+\d+\s+IN\s+A\s+(\S+)/m;
  const referral = await dig(`@${ADDRESSES.tld}`, '+norec', 'delegation.example', 'NS');
  const own = await dig(`@${ADDRESSES.primary}`, '+norec', 'ns.delegation.example', 'A');
  expect([glue.exec(referral.text)?.[1], glue.exec(own.text)?.[1]]).toEqual([ADDRESSES.lagging, ADDRESSES.secondary]);
});
