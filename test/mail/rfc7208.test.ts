/**
 * The test suite of the people who wrote SPF down, for RFC 7208. It lies beside this repository, and the test is only
 * there when it does; spfEvaluate.test.ts has cases of our own for the same.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answeredBy } from '../../server/src/mail/lookup.ts';
import { parseAddress } from '../../server/src/mail/network.ts';
import { checkHost } from '../../server/src/mail/spfEvaluate.ts';
import { spfSender } from '../../server/src/mail/spfSender.ts';
import { SHARED, sharedPath } from '../conformance/shared.ts';
import { type DnsRecords, dnsRecord, recordsLookup } from '../support/dnsRecords.ts';
import { parseYaml, type Yaml } from '../support/yaml.ts';

type Entry = string | Readonly<Record<string, string | readonly string[]>>;

interface Scenario {
  readonly description: string;
  readonly tests: Readonly<Record<string, SuiteCase>>;
  readonly zonedata: Readonly<Record<string, readonly Entry[]>>;
}

interface SuiteCase {
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly result: string | readonly string[];
  readonly explanation?: string;
}

/** Policies are written as type SPF, and hold as TXT where no TXT is written; `TIMEOUT` is a server that is silent. */
function recordsOf(zonedata: Scenario['zonedata']): DnsRecords {
  const failing: string[] = [];
  const records = Object.entries(zonedata).flatMap(([name, entries]) => {
    if (entries.includes('TIMEOUT')) failing.push(name);
    const pairs = entries.flatMap((entry) => (typeof entry === 'string' ? [] : Object.entries(entry)));
    const hasText = pairs.some(([type]) => type === 'TXT');
    return pairs
      .map(([type, data]) => [type === 'SPF' ? (hasText ? '' : 'TXT') : type, data] as const)
      .filter(([type, data]) => type !== '' && data !== 'NONE')
      .map(([type, data]) => dnsRecord(name, type, data));
  });
  return { records, failing };
}

const RECEIVER = 'receiver.example.org';

test('the reader of the suite', () => {
  const source = 'a: >-\n  one\n  two\nb:\n  - SPF: "\\xEF:x"\n  - MX: [0, m.example]\n---\n# no more\nc: it\'s\n';
  expect(parseYaml(source)).toEqual([
    { a: 'one two', b: [{ SPF: '\xef:x' }, { MX: ['0', 'm.example'] }] },
    { c: "it's" },
  ]);
});

if (SHARED !== undefined) {
  const suite = readFileSync(sharedPath('spf/rfc7208-tests.yml'), 'utf8');
  const scenarios = parseYaml(suite) as Yaml as unknown as Scenario[];

  test('the suite is read as a whole', () => {
    expect(scenarios.flatMap(({ tests }) => Object.keys(tests))).toHaveLength(203);
  });

  describe.each(scenarios.map((scenario) => [scenario.description, scenario] as const))('%s', (_, scenario) => {
    const lookup = recordsLookup(recordsOf(scenario.zonedata));

    test.each(Object.entries(scenario.tests))('%s', (_name, { helo, host, mailfrom, result, explanation }) => {
      const address = parseAddress(host, host.includes(':') ? 6 : 4)!;
      const verdict = answeredBy(checkHost(spfSender(address, mailfrom, helo), { receiver: RECEIVER }), lookup);
      expect([result].flat()).toContain(verdict.result);
      if (explanation !== undefined) expect(verdict.explanation ?? 'DEFAULT').toBe(explanation);
    });
  });
}
