/** The lab itself: what a command in it ends with, and that nothing is left. Tried on a second lab inside of this one. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-lab-'));
  // Postfix goes through it as its own user.
  chmodSync(folder, 0o711);
});

afterEach(() => rmSync(folder, { recursive: true }));

function startLab(...args: readonly string[]): ChildProcessWithoutNullStreams {
  const script = [join(ROOT, 'scripts/run.mjs'), join(ROOT, 'scripts/lab/main.ts'), ...args];
  const { ZONESMITH_LAB: _, ...env } = process.env;
  return spawn(process.execPath, script, { cwd: ROOT, env: { ...env, TMPDIR: folder } });
}

const readiness = (lab: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise((resolve, reject) => {
    lab.stdout.on('data', (data) => String(data).includes('ready') && resolve());
    lab.stderr.once('data', (data) => reject(new Error(String(data))));
  });

const endOf = (lab: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise((resolve) => lab.once('exit', resolve));

/** Processes that know the folder of the second lab. */
function processes(): string[] {
  return readdirSync('/proc').flatMap((id) => {
    if (!/^\d+$/.test(id)) return [];
    try {
      const line = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return line.includes(folder) ? [line] : [];
    } catch {
      // It has ended in between.
      return [];
    }
  });
}

it('ends when its input closes', async () => {
  const lab = startLab();
  await readiness(lab);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(processes().join('\n')).toContain('named');
  lab.stdin.end();
  expect(await endOf(lab)).toBe(0);
  expect([readdirSync(folder), processes()]).toEqual([[], []]);
});

it('ends when somebody kills the part outside', async () => {
  const lab = startLab();
  await readiness(lab);
  lab.kill('SIGKILL');
  await endOf(lab);
  await vi.waitFor(() => expect([readdirSync(folder), processes()]).toEqual([[], []]), { timeout: 10_000 });
});

it('ends with its command, and as it does', async () => {
  const lab = startLab('--', 'sh', '-c', 'exit 3');
  expect(await endOf(lab)).toBe(3);
  expect([readdirSync(folder), processes()]).toEqual([[], []]);
});

it('tells its command to end', async () => {
  const lab = startLab('--', 'sleep', '600');
  await readiness(lab);
  lab.kill('SIGTERM');
  expect(await endOf(lab)).toBe(1);
  expect([readdirSync(folder), processes()]).toEqual([[], []]);
});
