import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runBump } from '../../server/src/cli/bump.ts';
import * as stdio from '../../server/src/cli/stdio.ts';

const NOW = Date.parse('2024-05-15T12:00:00Z') / 1000;
const ZONE = '$TTL 1h\n@ SOA ns1 hm 2024051501 2h 1h 2w 1h\n NS ns1\nns1 A 192.0.2.1\n';

let folder = '';
const said: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonesmith-bump-'));
  vi.spyOn(stdio, 'write').mockImplementation((text) => void said.push(String(text)));
  vi.spyOn(stdio, 'complain').mockImplementation((text) => void said.push(text));
});

afterAll(() => rmSync(folder, { recursive: true }));

function bump(name: string, content: string | Uint8Array, scheme?: 'date' | 'unix' | 'increment') {
  const path = join(folder, name);
  writeFileSync(path, content);
  said.length = 0;
  const status = runBump([path], { now: NOW, ...(scheme && { scheme }) });
  return { path, status, said: said.join('').replaceAll(`${folder}/`, ''), text: readFileSync(path, 'latin1') };
}

describe('zonesmith bump', () => {
  it('writes the next serial and says which', () => {
    const { status, said, text } = bump('db.example.com', ZONE);
    expect([status, said, text]).toEqual([
      0,
      'db.example.com: 2024051501 → 2024051502\n',
      ZONE.replace('2024051501', '2024051502'),
    ]);
  });

  it('keeps encoding, mark, line ends and mode', () => {
    const path = join(folder, 'db.example.net');
    const octets = Buffer.from(`\xef\xbb\xbf; caf\xc3\xa9\r\n${ZONE.replaceAll('\n', '\r\n')}`, 'latin1');
    writeFileSync(path, octets);
    chmodSync(path, 0o640);
    expect(runBump([path], { now: NOW, scheme: 'increment' })).toBe(0);
    expect(readFileSync(path, 'latin1')).toBe(octets.toString('latin1').replace('2024051501', '2024051502'));
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes to where a symbolic link leads', () => {
    const path = join(folder, 'db.real');
    writeFileSync(path, ZONE);
    symlinkSync(path, join(folder, 'db.link'));
    expect(runBump([join(folder, 'db.link')], { now: NOW })).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('2024051502');
  });

  it('finds the SOA record in an included file', () => {
    writeFileSync(join(folder, 'soa.inc'), ZONE);
    const { said } = bump('db.example.org', `$INCLUDE soa.inc\nwww A 192.0.2.2\n`);
    expect(said).toBe('soa.inc: 2024051501 → 2024051502\n');
  });

  it('changes a file once, however often it is named or included', () => {
    writeFileSync(join(folder, 'both.inc'), ZONE);
    const paths = ['one.example', 'two.example'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, '$INCLUDE both.inc\n');
    expect(runBump([...paths, paths[0]], { now: NOW })).toBe(0);
    expect(readFileSync(join(folder, 'both.inc'), 'utf8')).toContain(' 2024051502 ');
  });

  it.each([
    ['the date', 'date', '7', '2024051501', ''],
    ['the seconds', 'unix', '7', String(NOW), ''],
    ['one more', 'increment', '2024051401', '2024051402', ''],
    ['one more than a future date', undefined, '2030010101', '2030010102', /2024051501, today's date, counts as older/],
    ['one more than what is newer', 'unix', '2024051501', '2024051502', /the time in seconds, counts as older/],
  ] as const)('takes %s', (_, scheme, before, after, note) => {
    const { status, said, text } = bump('db.schemes', ZONE.replace('2024051501', before), scheme);
    expect([status, text]).toEqual([0, ZONE.replace('2024051501', after)]);
    expect(said.split('\n', 1)).toEqual([`db.schemes: ${before} → ${after}`]);
    expect(said.slice(said.indexOf('\n') + 1)).toMatch(note === '' ? /^$/ : note);
  });

  it('goes on after a file that it refuses', () => {
    const good = join(folder, 'db.good');
    writeFileSync(good, ZONE);
    said.length = 0;
    expect(runBump([join(folder, 'missing'), folder, good], { now: NOW })).toBe(2);
    expect(said.map((line) => line.replaceAll(folder, ''))).toEqual([
      '/missing: there is no such file',
      ': it is a folder',
      '/db.good: 2024051501 → 2024051502\n',
    ]);
  });

  it('leaves a zone with a journal alone', () => {
    writeFileSync(join(folder, 'db.dynamic.jnl'), '');
    const { status, said, text } = bump('db.dynamic', ZONE);
    expect([status, text]).toEqual([2, ZONE]);
    expect(said).toMatch(/not yours to change: the journal db.dynamic.jnl lies beside it/);
  });

  it.each([
    ['nothing.zone', 'www A 192.0.2.1\n', /no SOA record/],
    ['empty.zone', '', /no SOA record/],
    ['template.zone.j2', `${ZONE}{{ records }}\n`, /not yours to change/],
    ['example.com.zone.bak', ZONE, /an older state of example.com.zone/],
    ['two.zone', `${ZONE}@ SOA ns2 hm 7 2h 1h 2w 1h\n`, /several SOA records/],
    [
      'generic.zone',
      '$TTL 1h\n@ SOA \\# 22 0000000000010000000200000003000000040000 0005\n',
      /not written as a number/,
    ],
    ['big-endian.zone', Buffer.from(`\ufeff${ZONE}`, 'utf16le').swap16(), /its encoding would not stay/],
  ])('leaves %s alone and says why', (name, content, reason) => {
    const { status, said, text } = bump(name, content);
    expect(status).toBe(2);
    expect(said).toMatch(reason);
    expect(text).toBe(typeof content === 'string' ? content : content.toString('latin1'));
  });

  it('leaves nothing beside a file that cannot be written', () => {
    const { status } = bump('db.clean', ZONE);
    expect(status).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
