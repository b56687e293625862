import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
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

  it.each([
    ['nothing.zone', 'www A 192.0.2.1\n', /no SOA record/],
    ['template.zone.j2', `${ZONE}{{ records }}\n`, /not yours to change/],
  ])('leaves %s alone and says why', (name, content, reason) => {
    const { status, said, text } = bump(name, content);
    expect(status).toBe(2);
    expect(said).toMatch(reason);
    expect(text).toBe(content);
  });
});
