/** Formatting of real zone files: nothing is lost, and every zone stays the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatZone } from '../../server/src/features/format.ts';
import { classOf } from '../../server/src/records/classes.ts';
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { codesOf } from '../../server/src/text/codes.ts';
import { decodeFile, type Files, folderOf } from '../../server/src/zone/files.ts';
import { loadZone } from '../../server/src/zone/load.ts';
import { cornerOctets } from '../conformance/corners.ts';
import { cases, corners, corpusZones, SHARED, sharedPath } from '../conformance/shared.ts';
import { memoryFiles } from '../support/check.ts';
import { formatSoundly, recordSet } from '../support/format.ts';
import { ORIGIN, zoneNames, zonePath } from '../zones/recorded.ts';

interface Subject {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly origin: string;
  readonly class?: string | undefined;
  readonly files: Files;
}

const disk: Files = {
  read(path) {
    try {
      return readFileSync(path);
    } catch {
      return 'missing';
    }
  },
};

/** Formats a zone and compares it, read again, with what it was. */
function checkFormat({ path, bytes, origin, class: recordClass, files }: Subject): 'same' | 'changed' | 'refused' {
  const file = decodeFile(path, bytes);
  const options = {
    origin: parseName(origin, new WireWriter()),
    class: (recordClass === undefined ? undefined : classOf(recordClass)) ?? 1,
    folder: folderOf(path),
  };
  const text = formatSoundly(file.codes);
  const after = loadZone({ ...file, codes: codesOf(text) }, files, options);
  expect(recordSet(after)).toBe(recordSet(loadZone(file, files, options)));
  const answer = formatZone(file, files, options);
  if ('refused' in answer) {
    expect(answer.refused).not.toBe('records-differ');
    return 'refused';
  }
  expect(answer.text).toBe(text);
  return codesEqual(file.codes, codesOf(text)) ? 'same' : 'changed';
}

const codesEqual = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length === b.length && Array.prototype.every.call(a, (code, i) => code === b[i]);

function checkAll(subjects: readonly Subject[]): void {
  const counts = { same: 0, changed: 0, refused: 0 };
  const failed: string[] = [];
  for (const subject of subjects) {
    try {
      counts[checkFormat(subject)]++;
    } catch (error) {
      failed.push(`${subject.path}: ${describeFailure(error)}`);
    }
  }
  expect(failed).toEqual([]);
  expect(counts.changed).toBeGreaterThan(counts.refused);
  if (process.env['ZONESMITH_FIGURES']) console.log(subjects.length, counts);
}

/** The message with what was expected, as a diff would be far too long. */
const describeFailure = (error: unknown): string => String(error).slice(0, 2000);

it('keeps the zones of the project', () => {
  checkAll(
    zoneNames().map((name) => ({
      path: zonePath(name),
      bytes: readFileSync(zonePath(name)),
      origin: ORIGIN,
      files: disk,
    })),
  );
});

if (SHARED !== undefined) {
  describe('formatting of shared zones', () => {
    it('keeps every zone of the corpus', { timeout: 120_000 }, () => {
      const zones = corpusZones().map(({ file, ...zone }) => {
        const path = sharedPath(`corpus/${file}`);
        return { ...zone, path, bytes: readFileSync(path), files: disk };
      });
      checkAll(zones);
    });

    it('keeps the corner cases of the grammar', { timeout: 60_000 }, () => {
      const { includes, cases: zones } = corners();
      const files = memoryFiles(includes);
      checkAll(zones.map((corner) => ({ path: corner.id, bytes: cornerOctets(corner), origin: corner.origin, files })));
    });

    it('keeps zones with faults', { timeout: 60_000 }, () => {
      const zones = cases().filter(({ zone }) => zone.length < 1 << 20);
      checkAll(
        zones.map(({ id, zone, origin, extraFiles }) => ({
          path: id,
          bytes: Buffer.from(zone),
          origin,
          files: memoryFiles(extraFiles ?? {}),
        })),
      );
    });
  });
}
