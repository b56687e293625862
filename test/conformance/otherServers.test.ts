/** What is said of Knot 3.2 and NSD 4.6 is what their checkers do, where they are installed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UNKNOWN_TO_KNOT, UNKNOWN_TO_NSD } from '../../server/src/records/data/readers.ts';
import { RECORD_TYPES } from '../../server/src/records/types/index.ts';
import { ruleByCode } from '../../server/src/rules/registry.ts';
import { APEX } from '../support/marks.ts';
import { type OddLine, SPELT, SPELT_AT_LENGTH, SPELT_WITH_CHARACTERS } from '../support/spellings.ts';
import { run } from './bind.ts';

const folder = mkdtempSync(join(tmpdir(), 'zonesmith-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function refusedLines(program: string, args: readonly string[], body: string, line: RegExp): Promise<number[]> {
  writeFileSync(join(folder, 'zone'), APEX + body);
  const { stdout, stderr } = await run(program, [...args, 'zone'], folder);
  const before = APEX.split('\n').length - 1;
  const lines = Array.from(`${stdout}${stderr}`.matchAll(line), ([, number]) => Number(number) - before);
  return [...new Set(lines)];
}

const knot = (body: string): Promise<number[]> =>
  refusedLines('kzonecheck', ['-v', '-d', 'off', '-o', 'example.com'], body, /, line (\d+) \(/g);
const nsd = (body: string): Promise<number[]> =>
  refusedLines('nsd-checkzone', ['example.com'], body, /error: zone:(\d+):/g);

const isInstalled = async (ask: (body: string) => Promise<number[]>): Promise<boolean> => {
  try {
    await ask('');
    return true;
  } catch {
    return false;
  }
};

/** Those that BIND refuses as well, and the one that only the apex has. */
const LEFT_OUT: ReadonlySet<string> = new Set(['SOA', 'MD', 'MF']);
const TYPES = RECORD_TYPES.filter(({ mnemonic, status }) => status !== 'meta' && !LEFT_OUT.has(mnemonic));

/** Knot wants four digits in each group of these. */
const INSTEAD: Readonly<Record<string, string>> = { NID: '10 0014:4fff:ff20:ee64', L64: '10 2001:0db8:1140:1000' };

/** The types whose examples a checker refuses; each stands in a line of its own. */
async function refusedTypes(ask: (body: string) => Promise<number[]>): Promise<string[]> {
  const lines = TYPES.map(
    ({ mnemonic, example }, index) => `host${index} ${mnemonic} ${INSTEAD[mnemonic] ?? example}\n`,
  );
  return (await ask(lines.join(''))).map((line) => TYPES[line - 1].mnemonic).sort();
}

/** Examples of rules that are wrong about a line as a whole. */
const CODES = [
  'type-not-portable',
  'named-type-not-portable',
  'svc-param-not-portable',
  'eui-not-portable',
  'base64-in-pieces',
  'spelling-not-portable',
  'character-not-portable',
  'layout-not-portable',
];
const MORE = [
  'directive-not-portable',
  'relative-origin',
  'nested-parentheses',
  'adjacent-strings',
  'carriage-returns',
];

const ODD_LINES = [...SPELT, ...SPELT_AT_LENGTH, ...SPELT_WITH_CHARACTERS];

/** Whether each server refuses what is said of it, and reads what is to be written instead. */
async function expectRefused(ask: (body: string) => Promise<number[]>, server: string, line: OddLine): Promise<void> {
  const { odd, plain, refusedBy } = line;
  const hasRefused = (await ask(`x ${odd}\n`)).length > 0;
  expect(hasRefused, odd).toBe(refusedBy.includes(server));
  expect(await ask(`x ${plain}\n`), plain).toEqual([]);
}

if (await isInstalled(knot)) {
  describe('Knot', () => {
    test('does not know these types and no other', async () => {
      expect(await refusedTypes(knot)).toEqual([...UNKNOWN_TO_KNOT].sort());
    });

    test.each([...CODES, ...MORE])('refuses what %s finds, and reads the remedy', async (code) => {
      const { bad, good } = ruleByCode(code)!.doc;
      expect(await knot(bad)).not.toEqual([]);
      expect(await knot(good)).toEqual([]);
    });

    test.each(ODD_LINES)('$odd', (line) => expectRefused(knot, 'Knot', line));
  });
}

if (await isInstalled(nsd)) {
  test('NSD does not know these types of them', async () => {
    const refused = await refusedTypes(nsd);
    expect(refused.filter((type) => UNKNOWN_TO_KNOT.includes(type))).toEqual([...UNKNOWN_TO_NSD].sort());
  });

  test.each(ODD_LINES)('NSD: $odd', (line) => expectRefused(nsd, 'NSD', line));
}
