/** Every live check gives each of its verdicts in the lab, about real servers and through real sockets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../scripts/lab/plan.ts';
import type { Verdict } from '../../server/src/live/check.ts';
import { LIVE_CHECKS } from '../../server/src/live/registry.ts';
import { load } from '../support/check.ts';
import { type Case, unserved } from './cases/case.ts';
import { LISTS } from './cases/lists.ts';
import { MAIL } from './cases/mail.ts';
import { POLICIES } from './cases/policies.ts';
import { SERVED } from './cases/served.ts';
import { caseSettings, LAB_SETTINGS, resultsOf, servedFile, zoneOf } from './support/checks.ts';

const CASES: readonly Case[] = [...SERVED, ...MAIL, ...POLICIES, ...LISTS];

/** A file with something for every check, about which only others know. */
const HELPLESS = `${unserved('ns1.example.net.')}@ MX 10 mail.example.com.
@ TXT "v=spf1 include:example.com -all"
_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
_25._tcp.mail TLSA 3 1 1 6AE54F18F4083663F88418BFAD8EE5D0F75AEDA458231210BE1F09B2D3BDF86E
; zonesmith: ehlo=mail.example.com@192.0.2.25
`;

const titled = CASES.map((each, index) => {
  const { zone, edits, settings } = each;
  const how = [...(edits ?? []).map(([, inFile]) => inFile), settings ? JSON.stringify(settings) : ''].filter(Boolean);
  return [`${index + 1}: ${zone}${how.length > 0 ? ` with ${how.join(', ')}` : ''}`, each] as const;
});

describe.each(LIVE_CHECKS.map(({ code }) => [code] as const))('%s', (code) => {
  const own = titled.filter(([, { check }]) => check === code);

  it.concurrent.each(own)('%s', async (_, each) => {
    const results = await resultsOf(zoneOf(each), caseSettings(each), [code]);
    const texts = results.map(({ verdict, subject, message }) => `${verdict} ${subject}: ${message}`);
    for (const [verdict, subject, says] of each.expected) {
      const about = results.filter((result) => result.subject === subject);
      expect(
        about.map((result) => [result.verdict, result.message]),
        texts.join('\n'),
      ).toEqual([[verdict, expect.stringContaining(says)]]);
    }
  });

  it('has a case for each verdict that it can give', () => {
    const shown = new Set(own.flatMap(([, { expected }]) => expected.map(([verdict]) => verdict)));
    expect([...shown].sort()).toEqual(verdictsIn(code));
  });
});

/** The verdicts that stand in the source of a check, and in what says the results of lists. */
function verdictsIn(code: string): Verdict[] {
  const folder = join(import.meta.dirname, '../../server/src/live');
  const own = readFileSync(join(folder, 'checks', `${code}.ts`), 'utf8');
  const lists = ['look', 'judge'].map((file) => readFileSync(join(folder, 'blocklists', `${file}.ts`), 'utf8'));
  const text = [own, ...(own.includes('lookAtLists') ? lists : [])].join('\n');
  return [
    ...new Set([...text.matchAll(/'(pass|warn|fail|cannot-tell)'/g)].map(([, verdict]) => verdict as Verdict)),
  ].sort();
}

/** Who is asked by these is found by the system itself, or stands in the zone. */
const WITHOUT_RESOLVER = new Set(['bimi-logo-loads', 'mta-sts-policy-names-mx', 'smtp-greeting', 'smtp-starttls']);

describe.each([
  ['is silent', ADDRESSES.silent, 'did not answer in time'],
  ['says REFUSED', ADDRESSES.refused, 'refuses to answer (REFUSED)'],
  ['says SERVFAIL', ADDRESSES.servfail, 'could not find an answer (SERVFAIL)'],
])('with a resolver that %s', (_, address, words) => {
  const settings = { ...LAB_SETTINGS, resolvers: [address], dnsblResolver: address, timeout: 300 };

  it.concurrent.each(LIVE_CHECKS.flatMap(({ code }) => (WITHOUT_RESOLVER.has(code) ? [] : [code])))(
    '%s cannot tell, and blames nobody',
    async (code) => {
      const results = await resultsOf(load(HELPLESS, { origin: 'helpless.example.' }), settings, [code]);
      const verdicts = new Set(results.map(({ verdict }) => verdict));
      expect(verdicts).toContain('cannot-tell');
      expect(['warn', 'fail'].filter((verdict) => verdicts.has(verdict as Verdict))).toEqual([]);
      const evidence = results.flatMap((result) => result.evidence.map(({ answer }) => answer));
      expect([...evidence, ...results.map(({ message }) => message)].join('\n')).toContain(`${address} ${words}`);
    },
  );
});

it('finds nothing wrong with the example that newcomers see, but for what the lab is there to show', async () => {
  const zone = load(servedFile('example.com.'), { origin: 'example.com.' });
  const results = await resultsOf(zone, LAB_SETTINGS);
  const remarks = results.filter(({ verdict }) => verdict === 'warn' || verdict === 'fail');
  expect(remarks.map(({ check, verdict, subject }) => `${verdict} ${check} ${subject}`).sort()).toEqual([
    'fail address-on-blocklist 192.0.2.25',
    'fail address-on-blocklist 192.0.2.25 SpamRATS all',
    'warn serial-on-all-servers ns.example.net. (198.51.100.53)',
  ]);
});
