/** What every file of the repository, and the manifest, must hold to. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { filesBelow, read, root } from '../support/files.ts';

/** Things that are true on one machine only. */
const local: [string, RegExp][] = [
  ['an absolute path of one machine', /(?<![\w.~$}-])[/](work|home|Users|root|builds)[/]\w/],
  ['an absolute path of one machine', /\b[A-Z]:[\\]{1,2}Users[\\]/],
  [
    'a package registry',
    /\b(registry|npm|pypi|crates|deb|security|archive)[.](npmjs|yarnpkg|npmmirror|debian|ubuntu)[.](org|com)\b/i,
  ],
  ['a package registry', /https?:[/][/][^/\s"']*\b(artifactory|nexus|verdaccio|registry|mirror)\b/i],
  ['a package registry', /^\s*(@[\w-]+:)?registry\s*=/m],
  ['a download address in the lock file', /"resolved":\s*"http/],
];

function localThings(path: string, text: string): string[] {
  return local.flatMap(([what, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`${path}: ${what}: ${match[0].trim()}`];
  });
}

describe('files', () => {
  it('hold no absolute path of a machine and no registry host', () => {
    const found = filesBelow('.').flatMap((path) => localThings(path, read(path)));
    expect(found).toEqual([]);
  });

  it.each([
    `see ${'/work'}/shared/notes.md`,
    `"${'/home'}/someone/zones"`,
    `C:\\${'Users'}\\someone`,
    `https://${'registry'}.npmjs.org/x`,
    `${'registry'}=https://example.com/`,
    `"resolved": "${'http'}s://example.com/x.tgz"`,
  ])('would be noticed: %s', (text) => expect(localThings('x', text)).not.toEqual([]));

  it.each(['server/work/zone.ts', '../home/x', `node_modules/@types/node`, 'registry.ts', 'the IANA registry = list'])(
    'are fine with: %s',
    (text) => expect(localThings('x', text)).toEqual([]),
  );
});

describe('package.json', () => {
  const packages = Object.entries(manifest.devDependencies);

  it('names exact versions', () => {
    expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('needs nothing at run time: everything is bundled', () => {
    const groups = Object.keys(manifest).filter((key) => /dependencies$/i.test(key));
    expect(groups).toEqual(['devDependencies']);
  });

  it('has only packages whose reason stands in CONTRIBUTING.md', () => {
    const reasons = read('CONTRIBUTING.md');
    expect(packages.filter(([name]) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });

  it('has only scripts whose file exists', () => {
    const files = Object.values(manifest.scripts).flatMap((line) =>
      Array.from(line.matchAll(/(?:\bnode|\bbash|-p) ([\w./-]+)/g), (match) => match[1]!),
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
