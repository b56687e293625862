/** The zones that `npm run bench` measures on: right but for the faults that are sown in them, all of which are found. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeBigZone } from '../../scripts/bench/bigZone.ts';
import { bindVersion, checkzone } from '../conformance/bind.ts';
import { check } from '../support/check.ts';

const hasBind = (await bindVersion()) !== undefined;
const folder = mkdtempSync(join(tmpdir(), 'zonesmith-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['relative', 'absolute'] as const)('%s form', (style) => {
  const file = join(folder, style);
  const { records, faults } = writeBigZone(file, style, 3000, 40, 1);

  test('has as many records as asked for', () => {
    expect(records).toBe(3000);
    expect(check(readFileSync(file)).zone.recordCount).toBe(3000);
  });

  test('every fault is found on its line, and nothing else', () => {
    const found = new Map(check(readFileSync(file)).findings.map(({ line, code }) => [line, code]));
    const expected = faults.map(({ kind, lines, codes }) => {
      const line = lines.find((each) => codes.includes(found.get(each) ?? ''));
      return line === undefined ? kind : [line, found.get(line)];
    });
    expect([...found]).toEqual(expected);
  });

  if (hasBind) {
    test('BIND reads it to the end', async () => {
      const { ok, stdout, stderr } = await checkzone({ origin: 'example.com.', file });
      expect(ok, `${stdout}${stderr}`).toBe(true);
    });
  }
});
