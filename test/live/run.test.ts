/** The tree of live checks, whom they ask, and running them. */
import { describe, expect, it } from 'vitest';
import { defineCheck, type LiveCheck, type LiveResult } from '../../server/src/live/check.ts';
import { LIVE_CHECKS } from '../../server/src/live/registry.ts';
import { hostsAsked, runChecks, subjectsOf } from '../../server/src/live/run.ts';
import { DEFAULT_LIVE_SETTINGS as SETTINGS } from '../../server/src/live/settings.ts';
import { lookup } from '../../server/src/zone/lookup.ts';
import { check, load } from '../support/check.ts';
import { fakeWorld, greets, Signal } from '../support/fakeWorld.ts';
import { APEX } from '../support/marks.ts';
import { ZONE } from './checks/live.ts';

const zone = load(ZONE);
const tests = subjectsOf(zone, SETTINGS).hosts.flatMap((host) => host.tests);
const ids = tests.map(({ id }) => id);

/** A check of the apex whose run is given. */
const checkOf = (code: string, run: LiveCheck['run']): LiveCheck =>
  defineCheck({
    code,
    group: 'names',
    doc: { summary: code, asks: 'Nobody.', references: [] },
    subjects: () => [{ id: 'x', host: 'x', label: 'x', place: { file: 0, start: 0, end: 1 } }],
    whom: () => [],
    run,
  });

describe('subjectsOf', () => {
  it('shows the checks of each host', () => {
    const tree = subjectsOf(zone, SETTINGS);
    expect(tree.zone).toBe('example.com.');
    expect(tree.hosts.map(({ host }) => host)).toEqual(
      expect.arrayContaining(['example.com.', 'ns1.example.com.', 'mail.example.com.']),
    );
    const mail = tree.hosts.find(({ host }) => host === 'mail.example.com.')!;
    expect(mail.tests.map(({ id }) => id)).toContain('ptr-of-mail-host/mail.example.com.');
  });

  it('has stable ids, each once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      subjectsOf(load(`; a comment\n${ZONE}`), SETTINGS).hosts.flatMap((host) => host.tests.map(({ id }) => id)),
    ).toEqual(ids);
  });

  it('has none in another class than IN', () =>
    expect(subjectsOf(load('@ 1 CH SOA a b 1 1 1 1 1\n@ 1 CH NS a\n', { class: 'CH' }), SETTINGS).hosts).toEqual([]));

  it('shows a part of a large zone', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `h${at} MX 10 m${at}\nm${at} A 192.0.2.1\n`).join('');
    const { hosts } = subjectsOf(load(ZONE + many), SETTINGS);
    expect(hosts.length).toBeGreaterThan(200);
    expect(hosts.length).toBeLessThan(1000);
  });

  it('has none when nobody knows which zone it is', () => {
    const { zone: unknown } = check('www A 192.0.2.1\n', { origin: null });
    expect(unknown.originUnknown).toBe(true);
    expect(subjectsOf(unknown, SETTINGS).hosts).toEqual([]);
  });
});

describe('hostsAsked', () => {
  it('says whom the checks will ask, each once', () => {
    const asked = hostsAsked(zone, ids, SETTINGS);
    const who = asked.map((each) => each.who);
    expect(new Set(who).size).toBe(who.length);
    expect(who).toEqual(
      expect.arrayContaining([
        'your resolver (system)',
        'the name server ns1.example.com.',
        'the name server ns2.example.net.',
      ]),
    );
    expect(asked.every(({ learns }) => learns.length > 0)).toBe(true);
    expect(hostsAsked(zone, [], SETTINGS)).toEqual([]);
  });
});

describe('runChecks', () => {
  it('runs what was chosen and hands the results on', async () => {
    const got = new Map<string, string[]>();
    const chosen = ids.filter((id) => id.startsWith('serial'));
    const run = await runChecks(zone, chosen, fakeWorld({ zones: [zone] }), SETTINGS, new Signal(), (id, results) =>
      got.set(
        id,
        results.map(({ verdict }) => verdict),
      ),
    );
    expect(run).toEqual({ done: ['serial-on-all-servers/example.com.'], cancelled: [] });
    expect(got.get('serial-on-all-servers/example.com.')).toContain('pass');
  });

  it('gives plain data', async () => {
    const all: unknown[] = [];
    await runChecks(zone, ids, fakeWorld({ zones: [zone] }), SETTINGS, new Signal(), (_, results) =>
      all.push(...results),
    );
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });

  it('ends at once when it is called off, though a check hangs', async () => {
    const signal = new Signal();
    const hangs = checkOf('hangs', () => new Promise(() => {}));
    const running = runChecks(zone, ['hangs/x'], fakeWorld(), SETTINGS, signal, () => expect.fail('no result'), {
      checks: [hangs],
    });
    signal.abort();
    expect(await running).toEqual({ done: [], cancelled: ['hangs/x'] });
  });

  it('starts nothing when it was called off before', async () => {
    const signal = new Signal();
    signal.abort();
    const world = fakeWorld();
    const run = await runChecks(zone, ids, world, SETTINGS, signal, () => expect.fail('no result'));
    expect(run.cancelled.toSorted()).toEqual(ids.toSorted());
    expect(world.asked).toEqual([]);
  });

  it('says what broke, and goes on', async () => {
    const breaks = checkOf('breaks', async () => {
      throw new Error('oops');
    });
    const works = checkOf('works', async () => []);
    const got: string[] = [];
    const checks = [breaks, works];
    const run = await runChecks(
      zone,
      ['breaks/x', 'works/x'],
      fakeWorld(),
      SETTINGS,
      new Signal(),
      (id, [result]) => got.push(`${id} ${result?.verdict} ${result?.message}`),
      { checks },
    );
    expect(run.done).toEqual(['breaks/x', 'works/x']);
    expect(got[0]).toMatch(/^breaks\/x cannot-tell .*oops$/);
  });

  it('asks the zones of the workspace first when they are looked at as if they were published', async () => {
    const planned = load(`${APEX}@ TXT "v=spf1 ip4:192.0.2.25 -all"\n@ MX 10 mail\nmail A 192.0.2.25\n`);
    const ids = ['spf-policy-works/example.com.'];
    const verdicts = async (asIfPublished: boolean): Promise<string[]> => {
      const got: string[] = [];
      const zoneOf = (name: Uint8Array) => ({ zone: planned, found: lookup(planned, name) });
      const take = (_: string, results: readonly LiveResult[]): void => {
        for (const { verdict, evidence } of results) got.push(`${verdict}, ${evidence[0]?.asked}`);
      };
      await runChecks(planned, ids, fakeWorld(), { ...SETTINGS, asIfPublished }, new Signal(), take, { zoneOf });
      return got;
    };
    expect(await verdicts(true)).toEqual(['pass, zone']);
    expect((await verdicts(false))[0]).not.toMatch(/^pass/);
  });

  it('looks at a mail server once for all checks', async () => {
    const looks = (code: string) =>
      checkOf(code, async (_, { world, signal }) => {
        await world.smtp.look({ address: '192.0.2.25', port: 25, name: 'mail.example.com' }, signal);
        await world.web.get('https://example.com/', signal);
        return [];
      });
    const world = fakeWorld({ smtp: { '192.0.2.25': greets('mail.example.com') } });
    await runChecks(zone, ['a/x', 'b/x'], world, SETTINGS, new Signal(), () => {}, {
      checks: [looks('a'), looks('b')],
    });
    expect(world.looked).toEqual(['mail.example.com 192.0.2.25']);
  });
});

describe('the registry', () => {
  it('has all checks, sorted, documented', () => {
    const codes = LIVE_CHECKS.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    for (const { doc } of LIVE_CHECKS) {
      expect(doc.summary).toMatch(/\.$/);
      expect(doc.asks).toMatch(/\.$/);
      expect(doc.references.length).toBeGreaterThan(0);
    }
  });

  it('asks nobody for subjects', () => {
    for (const { subjects, whom } of LIVE_CHECKS) {
      for (const subject of subjects(zone, SETTINGS)) expect(whom(subject, zone, SETTINGS).length).toBeGreaterThan(0);
    }
  });
});

describe('what strangers send', () => {
  it('is shown without control characters, and not at full length', async () => {
    const smtp = {
      '192.0.2.25': greets('mail.example.com', { greeting: [`mail.example.com \x1b[31m${'x'.repeat(5000)}`] }),
    };
    const all: LiveResult[] = [];
    const world = fakeWorld({ zones: [zone], smtp });
    await runChecks(zone, ['smtp-greeting/mail.example.com.'], world, SETTINGS, new Signal(), (_, results) =>
      all.push(...results),
    );
    const texts = all.flatMap(({ message, evidence }) => [message, ...evidence.map(({ answer }) => answer)]);
    expect(texts.some((text) => text.includes('xxx'))).toBe(true);
    expect(texts.every((text) => !/[\x00-\x1f]/.test(text) && text.length < 2100)).toBe(true);
  });
});
