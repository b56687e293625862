/** The corners of the format, one small zone each, in BIND's reading. */
import { describe, expect, test } from 'vitest';
import { bindVersion, recordsIn } from '../conformance/bind.ts';
import { printFound } from '../conformance/verdict.ts';
import { ask } from '../conformance/zonesmith.ts';
import { askBind, ORIGIN, record, recorded, zoneNames, zonePath } from './recorded.ts';

const version = await bindVersion();
if (process.env['UPDATE']) await record();
const outcomes = recorded();

test('what BIND says is recorded for every zone', () => {
  expect([...outcomes.keys()]).toEqual(zoneNames());
});

describe.each(zoneNames())('%s', (name) => {
  const { loads, lines } = outcomes.get(name) ?? { loads: false, lines: [] };

  test(`${loads ? 'is accepted' : 'is refused'}, as by BIND`, () => {
    const { refused, findings } = ask({ path: zonePath(name), origin: ORIGIN });
    expect(refused, [...lines, ...findings.map(printFound)].join('\n')).toBe(!loads);
  });

  if (loads) {
    test('has the records that BIND loads', () => {
      const printed = recordsIn(ask({ path: zonePath(name), origin: ORIGIN }).print());
      expect([...new Set(printed)].sort()).toEqual([...new Set(lines)]);
    });
  }

  if (version?.startsWith('9.18.')) {
    test('is recorded as the installed BIND has it', async () => {
      expect(await askBind(name)).toEqual(outcomes.get(name));
    });
  }
});
