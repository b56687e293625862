/** The built command line, used as at the shell. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CLI = join(import.meta.dirname, '../../dist/zonesmith.js');
const GOOD = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600
@ NS ns1
@ NS ns.example.net.
ns1 A 192.0.2.53
`;
const BAD = `${GOOD}@ MX 10 192.0.2.25\n`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonesmith-'));
  const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text);
  // One folder holds the same zone again and again here.
  write('.zonesmith.json', '{ "rules": { "zone-in-two-files": "off" } }');
  write('db.example.com', GOOD);
  write('bad.zone', BAD);
  write('empty.zone', '');
  write(
    'binary',
    Uint8Array.from({ length: 400 }, (_, at) => (at * 37) & 255),
  );
  write('loop.zone', `${GOOD}$INCLUDE loop.zone\n`);
  write('folder.zone', `${GOOD}$INCLUDE sub\n`);
  write('many.zone', `${GOOD}$GENERATE 1-2147483647 h$ A 192.0.2.1\n`);
  write('long.zone', `${GOOD}long TXT "${'x'.repeat(5_000_000)}\n`);
  mkdirSync(join(folder, 'sub'));
  mkdirSync(join(folder, 'nothing'));
  write('sub/notes.txt', 'Some notes about the weather.\n');
  write('sub/example.org', GOOD.replaceAll('example.com', 'example.org'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], input?: string, env: NodeJS.ProcessEnv = {}): Ran {
  const options = { cwd: folder, input, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], options);
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, stdout, stderr };
}

describe('check', () => {
  test('says nothing about a good zone and ends with 0', () => {
    const { status, stdout } = run(['check', 'db.example.com']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  test('writes one finding a line and ends with 1', () => {
    const { status, stdout, stderr } = run(['check', 'bad.zone']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^bad\.zone:7:9: error: .* \[mx-target-is-address\]\n$/);
    expect(stderr).toMatch(/1 file: 1 error/);
  });

  test('ends with 0 when nothing is as bad as --fail-on', () => {
    expect(run(['check', 'bad.zone', '--fail-on', 'error']).status).toBe(1);
    expect(run(['check', '-', '--origin', 'example.com', '--fail-on', 'hint'], GOOD).status).toBe(0);
  });

  test('reads standard input under a given name', () => {
    const { status, stdout } = run(['check', '-', '--stdin-filename', 'db.example.com'], BAD);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^db\.example\.com:7:9: /);
  });

  test('finds zone files in folders by what they say', () => {
    const { stdout } = run(['check', '--format', 'json', '.']);
    const names = (JSON.parse(stdout).files as { file: string }[]).map(({ file }) => file);
    expect(names).toContain('sub/example.org');
    expect(names).not.toContain('sub/notes.txt');
    expect(names).not.toContain('binary');
  });

  test('obeys the settings of the folder', () => {
    const config = join(folder, '.zonesmith.json');
    writeFileSync(config, '{"rules": {"mx-target-is-address": "off"}}');
    expect(run(['check', 'bad.zone']).status).toBe(0);
    writeFileSync(config, '{"rules": {"no-such-rule": "off"}}');
    expect(run(['check', 'bad.zone'])).toMatchObject({ status: 2, stderr: expect.stringContaining('no-such-rule') });
    writeFileSync(config, '{"rulez": {}}');
    expect(run(['check', 'bad.zone'])).toMatchObject({ status: 2, stderr: expect.stringContaining('rulez') });
    rmSync(config);
  });

  test('runs the rules of a preset', () => {
    writeFileSync(join(folder, 'layout.zone'), BAD.replace(/\n$/, '  \n'));
    expect(run(['check', '--preset', 'strict', 'layout.zone']).stdout).toContain('[trailing-blanks]');
    expect(run(['check', '--preset', 'recommended', 'layout.zone']).stdout).not.toContain('[trailing-blanks]');
    expect(run(['check', '--preset', 'minimal', 'layout.zone'])).toMatchObject({ status: 0, stdout: '' });
    expect(run(['check', '--preset', 'loud', 'layout.zone']).status).toBe(2);
  });

  test('does not colour what is not for a terminal', () => {
    expect(run(['check', 'bad.zone'], undefined, { FORCE_COLOR: '1' }).stdout).not.toContain('\u001b');
  });
});

test('a large file is checked by two threads, with the same findings as by one', () => {
  const text =
    GOOD.replaceAll('example.com', 'example.edu') +
    Array.from({ length: 200_000 }, (_, i) => `h${i} A 10.0.0.1\n${i % 5000 ? '' : `h${i} MX 1 10.0.0.1\n`}`).join('');
  writeFileSync(join(folder, 'large.zone'), text);
  const two = JSON.parse(run(['check', '--format', 'json', 'large.zone']).stdout).files[0];
  const one = JSON.parse(run(['check', '--format', 'json', '-', '--stdin-filename', 'large.zone'], text).stdout)
    .files[0];
  expect(two.records).toBe(200_044);
  expect(two.findings).toHaveLength(40);
  expect(two).toEqual(one);
});

describe('bad input gets one clear message', () => {
  test.each([
    ['a missing file', 'no.zone', /^zonesmith: no\.zone: there is no such file$/m],
    ['a binary file', 'binary', /^zonesmith: binary: it is a binary file/m],
    ['a folder without zones', 'nothing', /^zonesmith: there are no zone files here$/m],
  ])('%s: exit status 2', (_, name, message) => {
    const { status, stdout, stderr } = run(['check', name]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.match(/^zonesmith:/gm)).toHaveLength(1);
    expect(stderr).toMatch(message);
  });

  test.each([
    ['an empty file', ['empty.zone', '--origin', 'example.com'], 'soa-missing'],
    ['an include loop', ['loop.zone'], 'include-loop'],
    ['an include of a folder', ['folder.zone'], 'include-is-folder'],
    ['a range without end', ['many.zone'], 'generate-too-large'],
    ['a very long line', ['long.zone'], 'unclosed-quote'],
  ])('%s: a finding', (_, args, code) => {
    expect(run(['check', ...args]).stdout).toContain(`[${code}]`);
  });

  test.each([
    [['check', '--format', 'xml', 'bad.zone']],
    [['check', '--fail-on', 'never', 'bad.zone']],
    [['check', '--origin', 'a..b', 'bad.zone']],
    [['check', '--origin', 'example.com', 'bad.zone', 'loop.zone']],
    [['check', '--class', 'XX', 'bad.zone']],
    [['check', '--now', 'yesterday', 'bad.zone']],
    [['check']],
    [['explain', 'no-such-rule']],
    [['frobnicate']],
  ])('%j: exit status 2', (args) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  test('a missing file does not keep the others from being checked', () => {
    const { status, stdout } = run(['check', 'no.zone', 'bad.zone']);
    expect(status).toBe(2);
    expect(stdout).toContain('[mx-target-is-address]');
  });

  test('a reader that goes away: exit status 2', () => {
    const script = `"${process.execPath}" "${CLI}" rules --format json | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(stdout.trim()).toBe('2');
    expect(stderr).toMatch(/^zonesmith: nobody reads the output any more\n$/);
  });
});

describe('print', () => {
  test('prints one record per line', () => {
    const { status, stdout } = run(['print', 'db.example.com']);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe(
      'example.com.\t3600\tIN\tSOA\tns1.example.com. hostmaster.example.com. 2026010101 14400 3600 1209600 3600',
    );
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
  });
});

describe('rules and explain', () => {
  test('lists all rules', () => {
    expect(run(['rules']).stdout).toMatch(/^ {2}mx-target-is-address +error +recommended +\S/m);
  });

  test('explains a rule', () => {
    const { status, stdout } = run(['explain', 'mx-target-is-address']);
    expect(status).toBe(0);
    expect(stdout).toContain('RFC 5321');
  });
});
