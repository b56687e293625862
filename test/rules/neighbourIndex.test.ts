/** Zones of a workspace by their apex, and that whoever checks many zones makes one index for all of them. */
import { describe, expect, test } from 'vitest';
import { setNeighbours, surroundingsOf } from '../../server/src/cli/neighbours.ts';
import { AcrossFiles } from '../../server/src/lsp/acrossFiles.ts';
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { type Neighbour, NeighbourIndex } from '../../server/src/rules/neighbourIndex.ts';
import { openZone } from '../../server/src/zone/open.ts';
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
  const text = '@ 1h SOA ns.example.net. host.example.net. 1 1h 1h 1w 1h\n@ 1h NS ns.example.net.\n';
  const zones = ['a', 'b', 'c'].map((name) =>
    openZone(`${name}.example.zone`, new TextEncoder().encode(`$ORIGIN ${name}.example.\n${text}`), {
      files: memoryFiles({}),
    }),
  );

  test('on the command line', () => {
    setNeighbours([]);
    const [first, second] = zones.map((zone) => surroundingsOf(zone.file.path, { files: memoryFiles({}) }, () => zone));
    expect(first.index).toBe(second.index);
  });

  test('in the editor, until a zone is another one', () => {
    let asked = 0;
    const across = new AcrossFiles({
      views: () => {
        asked++;
        return zones.map((opened) => ({ opened }) as never);
      },
      servers: () => [],
      options: () => ({ now: 0, onRuleFailure: expect.fail }),
      previous: () => undefined,
    });
    for (const zone of zones) across.findings(zone, '1');
    expect(asked).toBe(1);
    across.findings(zones[0], '2');
    expect(asked).toBe(2);
  });
});
