/** The installed BIND as an oracle. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';

const PATH = `${process.env['PATH']}:/usr/local/sbin:/usr/sbin:/sbin`;

export interface BindRun {
  /** Exit status 0. */
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program, and gives it `input` to read. */
export function run(program: string, args: readonly string[], cwd: string, input?: string): Promise<BindRun> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, PATH }, encoding: 'latin1', maxBuffer: 1 << 28 } as const;
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ ok: error === null, stdout, stderr });
    });
    // A program that stops at the first fault does not read to the end.
    child.stdin!.on('error', () => {});
    child.stdin!.end(input ?? '', 'latin1');
  });
}

/** Its version, `9.18.49-…`; undefined when it is not installed. */
export async function bindVersion(): Promise<string | undefined> {
  try {
    return (await run('named-checkzone', ['-v'], '.')).stdout.trim();
  } catch {
    return undefined;
  }
}

export interface BindZone {
  readonly origin: string;
  readonly class?: string | undefined;
  /** The folder that includes are read from. */
  readonly folder?: string;
  /** A file, or the text itself (every character an octet). */
  readonly file?: string;
  readonly text?: string;
}

/** `named-checkzone -i local`: whether it would be loaded, and what is said about it. */
export function checkzone(zone: BindZone): Promise<BindRun> {
  const args = ['-i', 'local', '-c', zone.class ?? 'IN', zone.origin, zone.file ?? '-'];
  return run('named-checkzone', args, zone.folder ?? '.', zone.text);
}

const WITHOUT_CHECKS = '-i none -k ignore -m ignore -M ignore -n ignore -r ignore -S ignore -T ignore -W ignore';

/** `named-compilezone -s full` without any checks: the records, as `canonical` of the shared corpus has them. */
export function compilezone(zone: BindZone): Promise<BindRun> {
  const output = ['-o', '-', '-F', 'text', '-s', 'full', '-c', zone.class ?? 'IN'];
  const args = [...WITHOUT_CHECKS.split(' '), ...output, zone.origin, zone.file ?? '-'];
  return run('named-compilezone', args, zone.folder ?? '.', zone.text);
}

/** An escape, a quoted string, or blanks. */
const PART = /\\.|"(?:[^"\\]|\\.)*"|\s+/g;

/** The records in what BIND printed, blanks made equal; its own comments and messages are left out. */
export function recordsIn(printed: string): string[] {
  const lines = printed.split('\n').filter((line) => line !== '' && !line.startsWith(';'));
  return lines.map((line) => line.replace(PART, (part) => (/^\s/.test(part) ? ' ' : part)));
}

/** Runs `work` on all items, as many at a time as there are cores. */
export async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const runner = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runner));
}
