/** `zonesmith live`, built, with a name server on the loopback address. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variableFor } from '../../server/src/cli/liveKeys.ts';
import type { LiveFile, ReportedResult } from '../../server/src/cli/liveReport.ts';
import type { Verdict } from '../../server/src/live/check.ts';
import { type DnsServer, startDnsServer } from '../support/dnsServer.ts';

const CLI = join(import.meta.dirname, '../../dist/zonesmith.js');
const ZONE = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600
@ NS ns1
@ MX 10 mail
ns1 A 127.0.0.1
mail A 127.0.0.25
www A 127.0.0.80
`;
const SERVED = `; zonesmith: origin=.
$TTL 3600
. SOA a. b. 1 1 1 1 1
. NS a.
example.com. SOA ns1.example.com. hostmaster.example.com. 2026010101 14400 3600 1209600 3600
example.com. NS ns1.example.com.
example.com. MX 10 mail.example.com.
ns1.example.com. A 127.0.0.1
mail.example.com. A 127.0.0.25
www.example.com. A 127.0.0.80
25.0.0.127.in-addr.arpa. PTR mail.example.com.
`;

let folder = '';
let server: DnsServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zonesmith-live-'));
  writeFileSync(join(folder, 'good.zone'), ZONE);
  writeFileSync(join(folder, 'bad.zone'), ZONE.replace('mail A 127.0.0.25', 'mail A 127.0.0.26'));
  writeFileSync(join(folder, 'hosts.zone'), 'www A 127.0.0.80\n');
  server = await startDnsServer(SERVED);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const resolver = ['--resolver', `127.0.0.1:${server.port}`];
    execFile(process.execPath, [CLI, 'live', ...resolver, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

describe('zonesmith live', () => {
  it('says whom it asks, what is good, and ends with 0', async () => {
    const { status, stdout, stderr } = await run('--only', 'names,reverse', 'good.zone');
    expect(stderr).toMatch(/^good\.zone: asking your resolver \(127\.0\.0\.1:\d+\)/);
    expect(stdout).toMatch(/^good\.zone: good: .* \[ptr-of-mail-host\]$/m);
    expect(stdout).not.toMatch(/bad:|cannot tell:/);
    expect(status).toBe(0);
    expect(server.asked).toContain('PTR 25.0.0.127.in-addr.arpa.');
  });

  it('says what is bad, where it is written, and ends with 1', async () => {
    const { status, stdout, stderr } = await run('--only', 'reverse', 'bad.zone');
    expect(stdout).toMatch(/^bad\.zone:7:1: bad: .*127\.0\.0\.26 .* \[ptr-of-mail-host\]$/m);
    expect(stderr).toMatch(/^1 zone: 1 bad$/m);
    expect(status).toBe(1);
  });

  it('does not fail when nobody can tell, unless that is wanted', async () => {
    expect((await run('--only', 'served', 'good.zone')).status).toBe(0);
    expect((await run('--only', 'served', '--fail-on', 'cannot-tell', 'good.zone')).status).toBe(1);
  });

  it('writes what the published schema says, whatever the verdict', async () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/live-report.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: true }).compile(schema);
    const groups = 'names,reverse,served,policies';
    const { stdout } = await run('--only', groups, '--format', 'json', 'good.zone', 'bad.zone', 'hosts.zone');
    const report = JSON.parse(stdout);
    validate(report);
    expect(validate.errors).toBeNull();
    const results = report.files.flatMap((file: LiveFile) => file.results) as ReportedResult[];
    const verdicts = new Set(results.map(({ verdict }) => verdict));
    expect(['pass', 'fail', 'cannot-tell'].filter((each) => !verdicts.has(each as Verdict))).toEqual([]);
    expect(results.some(({ line }) => line !== undefined)).toBe(true);
    expect(report.trouble).toHaveLength(1);
  });

  it('writes JSON and nothing else', async () => {
    const { stdout } = await run('--only', 'reverse', '--format', 'json', 'good.zone');
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          file: 'good.zone',
          origin: 'example.com.',
          results: [
            {
              check: 'ptr-of-mail-host',
              group: 'reverse',
              verdict: 'pass',
              evidence: expect.arrayContaining([
                {
                  asked: expect.stringContaining('127.0.0.1'),
                  question: 'PTR 25.0.0.127.in-addr.arpa.',
                  answer: 'mail.example.com.',
                  at: expect.stringMatching(/^20\d\d-/),
                },
              ]),
            },
          ],
          notRun: [],
        },
      ],
      trouble: [],
      cancelled: false,
    });
  });

  it.each([
    [['--only', 'nonsense', 'good.zone'], /no checks "nonsense"; there are .*names/],
    [['--resolver', 'ns1:x', 'good.zone'], /ns1:x is no resolver/],
    [['missing.zone'], /missing\.zone: there is no such file/],
    [['hosts.zone'], /hosts\.zone: .*(?:--origin|serves)/],
    [['--origin', 'a..b', 'good.zone'], /a\.\.b is no name/],
  ])('is in trouble with %j', async (args, message) => {
    const asked = server.asked.length;
    const { status, stderr } = await run(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
    expect(server.asked.length).toBe(asked);
  });
});

it('keys have variables of their own', () => {
  expect(variableFor('spamhaus-dqs')).toBe('ZONESMITH_KEY_SPAMHAUS_DQS');
});
