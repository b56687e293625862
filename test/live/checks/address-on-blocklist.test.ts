import { describe, expect, it } from 'vitest';
import { ListAsker } from '../../../server/src/live/blocklists/ask.ts';
import { addressItem } from '../../../server/src/live/blocklists/item.ts';
import check from '../../../server/src/live/checks/address-on-blocklist.ts';
import domainCheck from '../../../server/src/live/checks/domain-on-blocklist.ts';
import { BLOCKLISTS } from '../../../server/src/live/data/blocklists.ts';
import { DEFAULT_LIVE_SETTINGS } from '../../../server/src/live/settings.ts';
import { load } from '../../support/check.ts';
import { fakeWorld, type Said, Signal } from '../../support/fakeWorld.ts';
import { type LiveSetup, runCheck, ZONE } from './live.ts';

/** Only these lists are asked. */
const only = (...ids: string[]): string[] => [
  ...BLOCKLISTS.filter(({ use }) => use !== 'off').map(({ id }) => `-${id}`),
  ...ids.map((id) => `+${id}`),
];

async function ask(zone: string, id: string, said: Said, more: LiveSetup = {}) {
  const ran = await runCheck(check, ZONE, {
    settings: { lists: only(id), ...more.settings },
    dns: {
      [`2.0.0.127.${zone}. A`]: '127.0.0.2',
      [`1.0.0.127.${zone}. A`]: 'NXDOMAIN',
      [`25.2.0.192.${zone}. A`]: said,
      ...more.dns,
    },
    ...(more.secrets && { secrets: more.secrets }),
  });
  return { ...ran, first: ran.shown[0], message: ran.results[0].message, summary: ran.results.at(-1)!.message };
}

const ZEN = 'zen.spamhaus.org';
const zen = (said: Said, more: LiveSetup = {}) => ask(ZEN, 'spamhaus-zen', said, more);
const SUBJECT = '192.0.2.25 Spamhaus ZEN';

describe('address-on-blocklist', () => {
  it('passes what a list that can be believed does not have', async () => {
    const { shown, summary, results } = await zen('NXDOMAIN');
    expect(shown).toEqual([`pass ${SUBJECT}`, 'pass 192.0.2.25']);
    expect(summary).toMatch(/0 lists have it, 1 has it not$/);
    expect(results[0].evidence.map(({ question }) => question)).toEqual([
      'A 2.0.0.127.zen.spamhaus.org.',
      'A 1.0.0.127.zen.spamhaus.org.',
      'A 25.2.0.192.zen.spamhaus.org.',
    ]);
  });

  it('says what a listing means, and shows what the list says', async () => {
    const { first, message } = await zen('127.0.0.2', { dns: { '25.2.0.192.zen.spamhaus.org. TXT': '"see SBL1"' } });
    expect(first).toBe(`fail ${SUBJECT} 7:warning`);
    expect(message).toContain('SBL (spam source');
    expect(message).toContain('it says "see SBL1"');
    expect(message).toContain('https://check.spamhaus.org/results/?query=192.0.2.25');
  });

  it('tells a policy from a bad deed', async () => {
    expect((await zen('127.0.0.10')).message).toContain('though nothing bad came from it');
  });

  it('remarks lists that few ask', async () => {
    expect((await ask('dnsbl-1.uceprotect.net', 'uceprotect1', '127.0.0.2')).first).toBe(
      'warn 192.0.2.25 UCEPROTECT level 1 7:information',
    );
    const { message } = await ask('dnsbl-3.uceprotect.net', 'uceprotect3', '127.0.0.2');
    expect(message).toContain('the whole network of the provider of 192.0.2.25');
  });

  it('calls an allow list one', async () => {
    const dns = { '2.0.0.127.list.dnswl.org. A': '127.0.10.0' };
    const { first, message } = await ask('list.dnswl.org', 'dnswl', '127.0.5.2', { dns });
    expect(first).toBe('pass 192.0.2.25 dnswl.org');
    expect(message).toContain('an allow list, has 192.0.2.25 (127.0.5.2: trust medium)');
    expect((await ask('list.dnswl.org', 'dnswl', 'NXDOMAIN', { dns })).message).toContain('no fault');
  });

  it('does not take white for black', async () => {
    const dns = { '1.0.0.127.hostkarma.junkemailfilter.com. A': '127.0.0.1' };
    expect((await ask('hostkarma.junkemailfilter.com', 'hostkarma', '127.0.0.1', { dns })).first).toBe(
      'pass 192.0.2.25 Hostkarma',
    );
  });

  it.each<[string, Said, string]>([
    ['an error code', '127.255.255.254', 'public resolver'],
    ['an answer that somebody rewrote', '146.112.61.108', '146.112.61.108'],
    ['a timeout', 'timeout', 'did not answer in time'],
    ['SERVFAIL', 'servfail', 'SERVFAIL'],
    ['REFUSED', 'refused', 'REFUSED'],
  ])('cannot tell after %s', async (_, said, words) => {
    const { first, message, summary } = await zen(said);
    expect(first).toBe(`cannot-tell ${SUBJECT}`);
    expect(message).toContain(words);
    expect(message).toContain('zonesmith.live.dnsblResolver');
    expect(summary).toContain('0 have it not; of 1 more nobody can tell');
  });

  it.each<[string, Said, Said, string]>([
    ['that refuses', '127.255.255.255', 'NXDOMAIN', 'too many questions'],
    ['that has everything', '127.0.0.2', '127.0.0.2', 'out of order'],
    ['behind a rewriting resolver', '10.0.0.1', '10.0.0.1', '10.0.0.1'],
    ['behind a filter', 'NODATA', 'NXDOMAIN', 'rebinding'],
    ['that is empty', 'NXDOMAIN', 'NXDOMAIN', 'may have ended'],
    ['that is silent', 'timeout', 'timeout', 'did not answer in time'],
  ])('does not believe a list %s, and does not tell it the address', async (_, listed, notListed, words) => {
    const dns = { [`2.0.0.127.${ZEN}. A`]: listed, [`1.0.0.127.${ZEN}. A`]: notListed };
    const { first, message, world } = await zen('NXDOMAIN', { dns });
    expect(first).toBe(`cannot-tell ${SUBJECT}`);
    expect(message).toContain(words);
    expect(world.asked.some((question) => question.startsWith('25.2.'))).toBe(false);
  });

  it('does not ask a list that is dead', async () => {
    const { shown, world } = await zen('NXDOMAIN', { settings: { userLists: ['dnsbl.sorbs.net'] } });
    expect(shown).toContain('cannot-tell 192.0.2.25 dnsbl.sorbs.net 7:information');
    expect(world.asked.some((question) => question.includes('sorbs'))).toBe(false);
  });

  it('asks with a key, and shows it nowhere', async () => {
    const KEY = 'k3ysecretkey';
    const zone = `${KEY}.zen.dq.spamhaus.net`;
    const { first, results, world } = await ask(zone, 'spamhaus-dqs-zen', '127.0.0.2', {
      secrets: { 'spamhaus-dqs': KEY },
      dns: { [`25.2.0.192.${zone}. TXT`]: `"https://example.net/${KEY}/"` },
    });
    expect(first).toBe('fail 192.0.2.25 Spamhaus ZEN via DQS 7:warning');
    expect(world.asked.some((question) => question.includes(KEY))).toBe(true);
    expect(JSON.stringify(results)).not.toContain(KEY);
    expect(JSON.stringify(results)).toContain('<key>.zen.dq.spamhaus.net');
  });

  it('leaves lists out for which there is no key', async () => {
    const { results, world } = await runCheck(check, ZONE, { settings: { lists: only('spamhaus-dqs-zen') } });
    expect(results.map(({ subject }) => subject)).toEqual(['192.0.2.25']);
    expect(world.asked).toEqual([]);
  });

  it('asks the resolver that is set, with recursion', async () => {
    const { world } = await zen('NXDOMAIN', {
      settings: { dnsblResolver: '198.51.100.9', lists: only('spamhaus-zen') },
    });
    expect(world.asked.every((question) => question.startsWith('198.51.100.9 '))).toBe(true);
  });

  it('asks the name servers of the list itself', async () => {
    const { first, world } = await zen('NXDOMAIN', {
      settings: { dnsblResolver: 'direct', lists: only('spamhaus-zen') },
      dns: {
        [`${ZEN}. NS`]: 'a.ns.example.net.',
        'a.ns.example.net. A': '198.51.100.77',
        'a.ns.example.net. AAAA': 'NODATA',
      },
    });
    expect(first).toBe(`pass ${SUBJECT}`);
    expect(world.asked).toContain('198.51.100.77 25.2.0.192.zen.spamhaus.org. a');
  });

  it('does not ask about addresses of no use outside, or hosts of others', async () => {
    const local = await runCheck(check, ZONE.replace('192.0.2.25', '10.0.0.25'));
    expect(local.shown).toEqual(['pass 10.0.0.25']);
    expect((await runCheck(check, ZONE.replace('10 mail', '10 mx.example.net.'))).shown).toEqual([]);
  });
});

describe('politeness', () => {
  const zone = load(ZONE);
  const context = (world: ReturnType<typeof fakeWorld>) => ({
    zone,
    world,
    settings: DEFAULT_LIVE_SETTINGS,
    signal: new Signal(),
  });
  const [list] = BLOCKLISTS;
  const dns = {
    '2.0.0.127.zen.spamhaus.org. A': '127.0.0.2',
    '1.0.0.127.zen.spamhaus.org. A': 'NXDOMAIN',
    '25.2.0.192.zen.spamhaus.org. A': 'NXDOMAIN',
  };
  const item = addressItem(Uint8Array.of(192, 0, 2, 25));

  it('asks test entries once an hour, and an item once in ten minutes', async () => {
    const world = fakeWorld({ dns });
    const run = async () => {
      const asker = new ListAsker(context(world));
      await asker.health(list, list.zone, 'ip4', () => {});
      await asker.item(list, list.zone, item, () => {});
      return world.asked.length;
    };
    expect(await run()).toBe(3);
    expect(await run()).toBe(3);
    world.pass(11 * 60_000);
    expect(await run()).toBe(4);
    world.pass(60 * 60_000);
    expect(await run()).toBe(7);
  });

  it('has one question under way for each list, six in all', async () => {
    let [open, most] = [0, 0];
    const world = fakeWorld();
    const resolver = {
      async ask() {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setImmediate(resolve));
        open--;
        return fakeWorld().resolver.ask({ name: Uint8Array.of(0), type: 1 }, new Signal());
      },
    };
    const asker = new ListAsker({ ...context(world), world: { ...world, resolver } });
    const nothing = (): void => {};
    await Promise.all(Array.from({ length: 5 }, () => asker.item(list, list.zone, item, nothing)));
    expect(most).toBe(1);
    await Promise.all(BLOCKLISTS.map((each) => asker.item(each, each.zone.replace('{key}', 'k'), item, nothing)));
    expect(most).toBe(6);
  });
});

describe('domain-on-blocklist', () => {
  const dns = { 'dbltest.com.dbl.spamhaus.org. A': '127.0.1.2', 'example.com.dbl.spamhaus.org. A': 'NXDOMAIN' };
  it('asks about the domain as it was registered', async () => {
    const text = ZONE.replaceAll('ns2.example.net.', 'ns2.example.net.');
    const setup = { settings: { lists: only('spamhaus-dbl') }, origin: 'lab.example.org.' };
    const listed = await runCheck(domainCheck, text, {
      ...setup,
      dns: { ...dns, 'example.org.dbl.spamhaus.org. A': '127.0.1.4' },
    });
    expect(listed.shown[0]).toBe('fail example.org Spamhaus DBL 2:warning');
    expect(listed.results[0].message).toContain('phishing');
    const clean = await runCheck(domainCheck, text, {
      ...setup,
      dns: { ...dns, 'example.org.dbl.spamhaus.org. A': 'NXDOMAIN' },
    });
    expect(clean.shown).toEqual(['pass example.org Spamhaus DBL', 'pass example.org']);
  });

  it('leaves reverse zones alone', async () => {
    expect((await runCheck(domainCheck, ZONE, { origin: '2.0.192.in-addr.arpa.' })).shown).toEqual([]);
  });
});
