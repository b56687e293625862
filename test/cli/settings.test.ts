/** `.zonesmith.json` at the shell: the keys of the schema, origins by pattern, the layout. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import schema from '../../docs/settings.schema.json';
import { KEYS, readSettings } from '../../server/src/cli/settings.ts';
import { runTask } from '../../server/src/cli/task.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonesmith-settings-'));
  mkdirSync(join(folder, 'zones', 'customers'), { recursive: true });
  writeFileSync(
    join(folder, '.zonesmith.json'),
    JSON.stringify({
      origins: { 'zones/*.db': 'example.com.', '**/customers/*': 'example.net.' },
      format: { ownerWidth: 24 },
      include: { roots: ['parts'] },
      inlayHints: { ttl: false },
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('.zonesmith.json', () => {
  it('has the keys of the schema', () => {
    expect([...KEYS].sort()).toEqual(Object.keys(schema.properties).sort());
  });

  it.each([
    ['zones/a.db', 'example.com.'],
    ['zones/customers/b', 'example.net.'],
    ['zones/deep/a.db', undefined],
    ['a.db', undefined],
  ])('gives %s the origin %s, seen from its own folder', (path, origin) => {
    const { originOf } = readSettings(undefined, join(folder, 'zones', 'customers'));
    expect(originOf(join(folder, path))).toBe(origin);
  });

  it('says how zones are laid out', () => {
    expect(readSettings(undefined, folder).format.ownerWidth).toBe(24);
  });

  it('says where included files are, for the check', async () => {
    mkdirSync(join(folder, 'parts', 'common'), { recursive: true });
    writeFileSync(join(folder, 'parts', 'common', 'hosts'), 'www A 192.0.2.80\n');
    const zone = join(folder, 'zones', 'included.zone');
    const soa = '@ 1h SOA ns1 hostmaster 1 4h 1h 2w 1h\n@ NS ns.example.net.\n';
    writeFileSync(zone, `$ORIGIN example.org.\n$TTL 1h\n${soa}$INCLUDE common/hosts\n`);
    const task = { source: zone, name: zone, origin: undefined, originSetting: undefined, class: undefined, now: 0 };
    const around = { settings: {}, servers: [], siblings: [], includedBy: [] };
    const codes = (includeRoots: readonly string[]) => {
      const outcome = runTask({ ...task, ...around, includeRoots });
      return 'report' in outcome ? outcome.report.findings.map(({ code }) => code) : [];
    };
    expect(codes([])).toContain('include-not-found');
    expect(codes(readSettings(undefined, folder).includeRoots)).not.toContain('include-not-found');
  });

  it.each([
    ['[]', 'must be an object'],
    ['{"origin": {}}', 'no setting "origin"'],
    ['{', 'JSON'],
    ['{"preset": "loud"}', '"preset" must be'],
  ])('%s is refused: %s', (text, message) => {
    const file = join(folder, 'bad.json');
    writeFileSync(file, text);
    expect(() => readSettings(file, folder)).toThrow(message);
  });
});
