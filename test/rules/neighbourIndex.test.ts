/** Zones of a workspace by their apex, and that whoever checks many zones makes one index for all of them. */
import { describe, expect, test } from 'vitest';
import { setNeighbours, surroundingsOf } from '../../server/src/cli/neighbours.ts';
import { AcrossFiles } from '../../server/src/lsp/acrossFiles.ts';
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { type Neighbour, NeighbourIndex } from '../../server/src/rules/neighbourIndex.ts';
import type { ServerZone } from '../../server/src/zone/config/serverConfig.ts';
import { type OpenedZone, openZone } from '../../server/src/zone/open.ts';
import { memoryFiles } from '../support/check.ts';

const wire = (name: string): Uint8Array => parseName(name, new WireWriter())!;

const neighbour = (origin: string, more: Partial<Neighbour> = {}): Neighbour => ({
  path: `${origin}zone`,
  origin,
  kind: 'zone',
  servers: [],
  open: () => undefined,
  ...more,
});

const origins = (found: readonly Neighbour[]): string[] => found.map(({ origin }) => origin);

describe('the index', () => {
  const index = new NeighbourIndex([
    neighbour('example.com.'),
    neighbour('Sub.Example.com.'),
    neighbour('a.sub.example.com.'),
    neighbour('notexample.com.'),
    neighbour('example.com.', { path: 'internal', class: 'CH' }),
    neighbour('hints.example.com.', { kind: 'hints' }),
  ]);

  test.each([
    ['example.com.', ['example.com.', 'example.com.'], ['Sub.Example.com.', 'a.sub.example.com.']],
    ['SUB.example.com.', ['Sub.Example.com.'], ['a.sub.example.com.']],
    ['b.sub.example.com.', [], []],
    ['hints.example.com.', [], []],
    ['example.', [], []],
  ])('at and below %s', (name, at, below) => {
    expect([origins(index.at(wire(name))), origins(index.below(wire(name)))]).toEqual([at, below]);
  });

  test('everything is below the root', () => {
    expect(index.below(wire('.')).length).toBe(5);
  });

  test('knows its files', () => {
    expect([index.size, index.has('internal'), index.has('hints.example.com.zone')]).toEqual([5, true, false]);
  });
});

describe('one index for all zones', () => {
  const open = (path: string, text: string): OpenedZone => {
    const soa = '$TTL 1h\n@ SOA ns.example.net. host.example.net. 1 4h 1h 2w 1h\n';
    const bytes = new TextEncoder().encode(text.replace('\n', `\n${soa}`));
    return openZone(path, bytes, { files: memoryFiles({}) });
  };
  const zones = ['a', 'b', 'c'].map((name) => open(`${name}.zone`, `$ORIGIN ${name}.example.\n@ NS ns.example.net.\n`));

  test('on the command line', () => {
    setNeighbours([]);
    const [first, second] = zones.map((zone) => surroundingsOf(zone.file.path, { files: memoryFiles({}) }, () => zone));
    expect(first.index).toBe(second.index);
  });

  describe('in the editor', () => {
    const noServers: readonly ServerZone[] = [];
    const acrossFiles = (views: () => readonly OpenedZone[]) =>
      new AcrossFiles({
        views: () => views().map((opened) => ({ opened }) as never),
        servers: () => noServers,
        options: () => ({ now: 0, onRuleFailure: expect.fail }),
        previous: () => undefined,
      });

    test('all zones are asked for once', () => {
      let asked = 0;
      const across = acrossFiles(() => {
        asked++;
        return zones;
      });
      for (const zone of zones) across.findings(zone, '1');
      expect(asked).toBe(1);
      across.findings(zones[0], '2');
      expect(asked).toBe(2);
    });

    test('what a zone says now is found, whether its name stays or not', () => {
      const parent = open('parent.zone', '$ORIGIN example.\nsub NS ns.example.net.\nsub NS ns.example.edu.\n');
      const child = (servers: string) => open('child.zone', `$ORIGIN sub.example.\n@ NS ${servers}.\n`);
      let now = [parent, child('ns.example.net')];
      const across = acrossFiles(() => now);
      const codes = (key: string) => across.findings(parent, key).map(({ code }) => code);
      expect(codes('1')).toContain('delegation-differs-from-child');
      now = [parent, child('ns.example.edu.\n@ NS ns.example.net')];
      expect(codes('2')).not.toContain('delegation-differs-from-child');
      now = [parent, child('ns.example.org')];
      expect(codes('3')).toContain('delegation-differs-from-child');
      now = [parent];
      expect(codes('4')).not.toContain('delegation-differs-from-child');
    });
  });
});
