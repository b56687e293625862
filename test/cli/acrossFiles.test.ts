/** What `zonesmith check` says about a file because of those around it: beside it, in the folder, committed before. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const CLI = join(import.meta.dirname, '../../dist/zonesmith.js');

const zone = (origin: string, body: string): string =>
  `$ORIGIN ${origin}\n$TTL 1h\n@ SOA ns.example.net. hostmaster.example.net. 1 4h 1h 2w 1h\n@ NS ns.example.net.\n@ NS ns.example.edu.\n${body}`;
const FORWARD = zone('example.com.', '@ MX 10 mail\nmail A 192.0.2.25\n');
const REVERSE = zone('2.0.192.in-addr.arpa.', '25 PTR mail.example.com.\n26 PTR gone.example.com.\n');

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'zonesmith-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Codes of the findings by file. */
function check(folder: string, ...args: readonly string[]): Record<string, string[]> {
  const { stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--format', 'json', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/^\s+at /m);
  const { files } = JSON.parse(stdout) as { files: { file: string; findings: { code: string }[] }[] };
  return Object.fromEntries(files.map(({ file, findings }) => [file, findings.map(({ code }) => code)]));
}

test('the zones in the folder of a file', () => {
  const folder = folderWith({ 'example.com': FORWARD.replace('.25', '.27'), 'db.192.0.2': REVERSE });
  expect(check(folder, 'example.com')).toEqual({ 'example.com': ['mail-host-without-ptr'] });
});

test('the zones of a folder that is named, and of a workspace', () => {
  const folder = folderWith({ 'forward/example.com': FORWARD, 'reverse/db.192.0.2': REVERSE });
  expect(check(folder, '.')).toEqual({ 'forward/example.com': [], 'reverse/db.192.0.2': ['ptr-not-confirmed'] });
  expect(check(folder, 'reverse/db.192.0.2')).toEqual({ 'reverse/db.192.0.2': [] });
  expect(check(folder, '--workspace', '.', 'reverse/db.192.0.2')).toEqual({
    'reverse/db.192.0.2': ['ptr-not-confirmed'],
  });
});

test('an older state beside the file', () => {
  const folder = folderWith({ 'example.com': FORWARD, 'example.com.bak': FORWARD.replace('.25', '.27') });
  expect(check(folder, 'example.com')).toEqual({ 'example.com': ['serial-not-raised'] });
});

test('the state that was committed last', () => {
  const folder = folderWith({ 'zones/example.com': FORWARD });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: folder });
  git('init', '-q');
  expect(check(folder, 'zones')).toEqual({ 'zones/example.com': [] });
  git('add', '.');
  git('commit', '-q', '-m', 'A zone');
  expect(check(folder, 'zones')).toEqual({ 'zones/example.com': [] });
  writeFileSync(join(folder, 'zones/example.com'), FORWARD.replace('.25', '.27'));
  expect(check(folder, 'zones')).toEqual({ 'zones/example.com': ['serial-not-raised'] });
});
