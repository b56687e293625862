/** Live checks in the client, as far as they need no editor: consent, words, results that move with a text, the page of a route. */
import { describe, expect, it } from 'vitest';
import { Consent } from '../../client/src/live/consent.ts';
import { mailRouteHtml } from '../../client/src/live/mailRouteHtml.ts';
import type { LiveReport, MailRoute, Range, RouteStep } from '../../client/src/live/messages.ts';
import { FRESH, movedBy, ShownResults } from '../../client/src/live/shownResults.ts';
import {
  ageText,
  comparisonText,
  consentQuestion,
  countText,
  type Question,
  sentence,
} from '../../client/src/live/words.ts';

const at = (line: number, character: number, endLine: number, end: number): Range => ({
  start: { line, character },
  end: { line: endLine, character: end },
});

describe('consent', () => {
  const RESOLVER = { who: 'your resolver (system)', learns: ['which names are looked at'] };
  const MAIL = { who: 'the mail server mail.example.com.', learns: ['that somebody connects'] };

  /** A user with answers, and what the workspace remembers. */
  function user(...answers: (string | undefined)[]) {
    const asked: string[] = [];
    const listed: string[] = [];
    const state = new Map<string, unknown>();
    const memory = {
      get: (key: string, otherwise?: unknown) => state.get(key) ?? otherwise,
      update: async (key: string, value: unknown) => void state.set(key, value),
    };
    const ask = async ({ message, detail }: Question) => {
      asked.push(`${message}\n${detail}`);
      return answers.shift();
    };
    const list = async (hosts: readonly { who: string }[]) => void listed.push(...hosts.map(({ who }) => who));
    return { asked, listed, state, consent: new Consent(memory as never, ask, list) };
  }

  it('names who is asked, and takes silence for a no', async () => {
    const { consent, asked, state } = user(undefined);
    expect(await consent.to('Check Mail Setup', [RESOLVER, MAIL])).toBe(false);
    expect(asked).toEqual([expect.stringMatching(/your resolver \(system\)\n• the mail server mail\.example\.com\./)]);
    expect(state.size).toBe(0);
  });

  it('once is once', async () => {
    const { consent, asked } = user('Ask Them', 'Ask Them');
    expect(await consent.to('X', [RESOLVER])).toBe(true);
    expect(await consent.to('X', [RESOLVER])).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it('is remembered for those that were named, and asked for others', async () => {
    const { consent, asked } = user('Always in This Workspace', undefined);
    expect(await consent.to('X', [RESOLVER])).toBe(true);
    expect(await consent.to('X', [RESOLVER])).toBe(true);
    expect(await consent.to('X', [RESOLVER, MAIL])).toBe(false);
    expect(asked).toHaveLength(2);
    expect(asked[1]).not.toContain('resolver');
  });

  it('can be taken back', async () => {
    const { consent, asked } = user('Always in This Workspace', undefined);
    await consent.to('X', [RESOLVER]);
    expect(await consent.forget()).toBe(1);
    expect(await consent.to('X', [RESOLVER])).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it('shows details before it is given', async () => {
    const { consent, listed } = user('Show Details', undefined);
    expect(await consent.to('X', [RESOLVER, MAIL])).toBe(false);
    expect(listed).toEqual([RESOLVER.who, MAIL.who]);
  });

  it('says where questions leave from, and keeps long lists short', () => {
    const hosts = Array.from({ length: 26 }, (_, index) => `list ${index}`);
    const { message, detail } = consentQuestion('Check Blocklists', hosts, 'the remote machine (ssh)');
    expect(message).toBe('"Check Blocklists" asks others. May these be asked?');
    const lines = detail.split('\n');
    expect([lines[0], lines[23], lines[24], lines[25]]).toEqual(['• list 0', '• list 23', '• and 2 more', '']);
    expect(lines[26]).toBe('The questions leave from the remote machine (ssh). Nothing is sent before you agree.');
  });
});

describe('words', () => {
  it('tell the age', () => {
    expect([0, 59_999, 60_000, 17 * 60_000].map(ageText)).toEqual([
      'just now',
      'just now',
      '1 minute ago',
      '17 minutes ago',
    ]);
  });
  it('count, the bad ones first', () => {
    const reports = (['pass', 'fail', 'pass', 'cannot-tell'] as const).map((verdict) => ({ verdict }));
    expect(countText(reports)).toBe('1 bad, 1 cannot tell, 2 good');
    expect(countText([])).toBe('nothing to check');
  });
  it('make sentences', () => {
    expect(sentence('no name server answers')).toBe('No name server answers.');
    expect(sentence('Done.')).toBe('Done.');
    expect(sentence('ns1.example.net. refuses')).toBe('ns1.example.net. refuses.');
  });
  it('sum up a comparison', () => {
    const answer = { text: '', server: 'ns1.example.com. (192.0.2.53)', asked: 47, different: 1, unknown: 2, left: 0 };
    expect(comparisonText(answer)).toBe(
      '47 RRsets compared with ns1.example.com. (192.0.2.53): 1 differs, 2 cannot be told.',
    );
  });
});

describe('results in a text', () => {
  const range = at(2, 4, 2, 10);
  it.each([
    ['a line above', at(0, 0, 0, 0), 'x\n', at(3, 4, 3, 10)],
    ['a line above is gone', at(0, 0, 1, 0), '', at(1, 4, 1, 10)],
    ['something in front in the same line', at(2, 0, 2, 2), 'abcd', at(2, 6, 2, 12)],
    ['the line break in front', at(1, 3, 2, 0), '', at(1, 7, 1, 13)],
    ['something behind', at(2, 10, 2, 10), ' ; comment', range],
    ['something inside', at(2, 5, 2, 6), 'x', undefined],
    ['something around', at(1, 0, 3, 0), '', undefined],
  ])('%s', (_, changed, text, expected) => {
    expect(movedBy(range, [{ range: changed, text }])).toEqual(expected);
  });

  const URI = 'file:///a.zone';
  const report = (more: Partial<LiveReport> = {}): LiveReport => ({
    id: 'a',
    check: 'ptr-of-mail-host',
    subject: 'mail',
    verdict: 'fail',
    message: 'there is no PTR record',
    evidence: [],
    at: 1000,
    finding: { uri: URI, range, severity: 'warning' },
    ...more,
  });
  const stay = (_: string, where: Range) => where;

  it('say how old they are, and go after an hour', () => {
    const results = new ShownResults();
    expect(results.take('a', [report()], stay)).toEqual([URI]);
    expect(results.of(URI, 1000 + 120_000)).toMatchObject([
      { message: 'there is no PTR record (asked 2 minutes ago)', severity: 'warning' },
    ]);
    expect(results.of(URI, 1000 + FRESH)).toEqual([]);
    expect(results.uris).toEqual([]);
  });

  it('take the place of older ones of the same subject', () => {
    const results = new ShownResults();
    results.take('a', [report()], stay);
    results.take('b', [report({ message: 'other' })], stay);
    expect(results.take('a', [report({ verdict: 'pass' })], stay)).toEqual([URI]);
    expect(results.of(URI, 1000)).toMatchObject([{ subject: 'b' }]);
  });

  it('vanish when the record is written otherwise, also while the run goes on', () => {
    const results = new ShownResults();
    results.take('a', [report()], stay);
    expect(results.change(URI, [{ range: at(2, 5, 2, 6), text: 'x' }])).toBe(true);
    expect(results.of(URI, 1000)).toEqual([]);
    results.take('a', [report()], () => undefined);
    expect(results.of(URI, 1000)).toEqual([]);
  });
});

describe('the page of a mail route', () => {
  const step = (more: Partial<RouteStep>): RouteStep => ({
    id: 'step-1',
    kind: 'domain',
    label: 'Domain',
    value: 'example.com.',
    verdict: 'not-asked',
    remarks: [],
    next: [],
    ...more,
  });
  const EVIL = `<img src=x onerror="alert(1)">'&`;
  const remark = {
    verdict: 'fail' as const,
    message: EVIL,
    at: 0,
    evidence: [{ asked: EVIL, question: EVIL, answer: EVIL, at: 0 }],
  };
  const route: MailRoute = {
    domain: 'example.com.',
    way: step({ next: [step({ id: 'step-2', label: 'MX 10', value: EVIL, verdict: 'fail', remarks: [remark] })] }),
    beside: [
      step({
        id: 'step-3',
        label: 'SPF',
        value: EVIL,
        verdict: 'pass',
        place: { uri: 'file:///a', range: at(0, 0, 0, 1) },
      }),
    ],
    markdown: '',
  };
  const html = mailRouteHtml(route, { nonce: 'n0nce', now: 60_000 });

  it('holds nothing that a zone or a server could run', () => {
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;');
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/);
  });

  it('loads nothing, and runs nothing but its own script', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'"`);
    expect(html).not.toMatch(/https?:|\bsrc="|\bhref=|\bstyle="|url\(/);
    expect(html.match(/<(?:script|style)[^>]*>/g)).toEqual(['<style nonce="n0nce">', '<script nonce="n0nce">']);
  });

  it('says each step and its verdict to those who do not see it', () => {
    expect(html).toContain('aria-label="Domain example.com.: not asked"');
    expect(html).toMatch(/aria-label="MX 10 [^"]*: bad"/);
    expect(html).toContain('<span class="sign" aria-hidden="true">✗</span>');
    expect(html.match(/<button[^>]*data-step/g)).toHaveLength(3);
  });

  it('uses colours of the theme only', () => {
    expect(html).not.toMatch(/: *#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i);
  });

  it('says why nobody can be asked', () => {
    const page = mailRouteHtml(route, { nonce: 'n', now: 0, cannotAsk: 'this workspace is not trusted' });
    expect(page).toMatch(/data-action="check" disabled/);
    expect(page).toContain('This workspace is not trusted.</p>');
  });
});
