/** The layers of ARCHITECTURE.md: a file imports from its own folder or from rows above it, none in a circle, and stays short. */
import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, read } from '../support/files.ts';

/** From the bottom to the top; folders of one row do not import each other. */
const rows = [
  ['text'],
  ['records'],
  ['syntax'],
  ['mail'],
  ['zone'],
  ['rules'],
  ['live', 'features'],
  ['lsp'],
  ['host'],
  ['cli'],
];
const mayReadManifest = ['lsp', 'host', 'cli'];
const maxLines = 400;

function rowOf(folder: string): number {
  return rows.findIndex((row) => row.includes(folder));
}

/** `server/src/zone/a/b.ts` (or the same after a `/`) → `zone`; undefined outside the server. */
function serverFolder(path: string): string | undefined {
  return /^\/?server\/src\/([^/]+)\//.exec(path)?.[1];
}

/** Why `path` may not import `target`; undefined if it may. */
function objection(path: string, target: string): string | undefined {
  const own = serverFolder(path);
  const inClient = path.startsWith('client/');

  if (target === 'vscode' && !inClient) return 'vscode is for client/ only';
  if (/^vscode-(languageserver|jsonrpc)/.test(target) && own !== 'lsp' && own !== 'host') {
    return 'only lsp/ and host/ know the language server protocol library';
  }
  if (isBuiltin(target) && own !== undefined && own !== 'cli' && !path.startsWith('server/src/host/node/')) {
    return 'Node modules are for host/node/ and cli/';
  }
  if (!target.startsWith('/')) return undefined;
  if (inClient)
    return target.startsWith('/client/') || target === '/package.json' ? undefined : 'client/ is on its own';
  if (own === undefined) return undefined;

  if (target === '/package.json') return mayReadManifest.includes(own) ? undefined : 'package.json is not for the core';
  const other = serverFolder(target);
  if (other === undefined) return 'leaves server/src';
  if (rowOf(other) < 0) return `${other}/ is not in the table of rows`;
  if (other !== own && rowOf(other) >= rowOf(own)) return `${other}/ is not above ${own}/`;
  return /\.(ts|json)$/.test(target) ? undefined : 'imports are written with their extension';
}

function objections(path: string, text: string): string[] {
  const own = serverFolder(path);
  if (path.startsWith('server/src/') && (own === undefined || rowOf(own) < 0)) {
    return [`${path}: lies in no folder of the table of rows`];
  }
  return importsOf(path, text).flatMap((target) => {
    const why = objection(path, target);
    return why === undefined ? [] : [`${path} imports ${target}: ${why}`];
  });
}

function isData(path: string): boolean {
  return path.startsWith('server/src/') && path.includes('/data/');
}

function tooLong(path: string, text: string): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return lines < maxLines ? [] : [`${path}: ${lines} lines`];
}

/** Each circle of files that import one another, types too, as `a → b → a`. `imports`: what each file imports. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of imports.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return found;
}

const code = /\.(ts|mts|js|mjs)$/;
const sources = [...filesBelow('server/src'), ...filesBelow('client/src')];

describe('layers', () => {
  it('every import goes to the own folder or to a row above it', () => {
    const found = sources.filter((path) => code.test(path)).flatMap((path) => objections(path, read(path)));
    expect(found).toEqual([]);
  });

  it('no files import one another in a circle', () => {
    const imports = sources
      .filter((path) => code.test(path))
      .map((path) => [`/${path}`, importsOf(path, read(path))] as const);
    expect(circlesIn(new Map(imports))).toEqual([]);
  });

  it(`every file has fewer than ${maxLines} lines`, () => {
    const tests = filesBelow('test').filter((path) => code.test(path));
    const files = [...sources, ...tests].filter((path) => !isData(path));
    expect(files.flatMap((path) => tooLong(path, read(path)))).toEqual([]);
  });
});

describe('the layer test itself', () => {
  const forbidden: [string, string][] = [
    ['server/src/text/a.ts', `import { x } from '../records/b.ts';`],
    ['server/src/text/a.ts', `import type { X } from '../zone/b.ts';`],
    ['server/src/zone/a.ts', `export * from '../rules/b.ts';`],
    ['server/src/zone/a.ts', `import {\n  x,\n  y,\n} from '../rules/b.ts';`],
    ['server/src/zone/deep/a.ts', `const x = await import('../../cli/b.ts');`],
    ['server/src/live/a.ts', `import { x } from '../features/b.ts';`],
    ['server/src/features/a.ts', `import { x } from '../live/b.ts';`],
    ['server/src/features/a.ts', `import { x } from 'vscode-languageserver';`],
    ['server/src/cli/a.ts', `import { x } from 'vscode-languageserver-types';`],
    ['server/src/rules/a.ts', `import { readFileSync } from 'node:fs';`],
    ['server/src/rules/a.ts', `import 'fs';`],
    ['server/src/lsp/a.ts', `import { readFileSync } from 'node:fs';`],
    ['server/src/host/browser/a.ts', `import { readFileSync } from 'node:fs';`],
    ['server/src/rules/a.ts', `import { x } from '../zone/b';`],
    ['server/src/rules/a.ts', `import pkg from '../../../package.json';`],
    ['server/src/cli/a.ts', `import { x } from '../../../client/src/b.ts';`],
    ['server/src/cli/a.ts', `import { x } from '../../../test/support/b.ts';`],
    ['server/src/cli/a.ts', `import x from '../../../docs/b.json';`],
    ['server/src/cli/a.ts', `import x from '../../../../b.json';`],
    ['server/src/cli/a.ts', `import * as vscode from 'vscode';`],
    ['server/src/helpers/a.ts', ''],
    ['server/src/a.ts', ''],
    ['client/src/a.ts', `import { x } from '../../server/src/text/b.ts';`],
  ];
  it.each(forbidden)('objects: %s: %s', (path, text) => expect(objections(path, text)).toHaveLength(1));

  const allowed: [string, string][] = [
    ['server/src/zone/a.ts', `import { x } from './b.ts';\nimport type { Y } from '../text/deep/c.ts';`],
    ['server/src/records/a.ts', `import table from './data/types.json';`],
    ['server/src/live/a.ts', `import type { Finding } from '../rules/finding.ts';`],
    ['server/src/lsp/a.ts', `import { x } from 'vscode-languageserver';`],
    ['server/src/host/node/a.ts', `import { x } from 'vscode-languageserver/node';\nimport 'node:fs';`],
    ['server/src/cli/a.ts', `import { Command } from 'commander';\nimport pkg from '../../../package.json';`],
    ['client/src/a.ts', `import * as vscode from 'vscode';\nimport { x } from './b.ts';`],
  ];
  it.each(allowed)('accepts: %s: %s', (path, text) => expect(objections(path, text)).toEqual([]));

  it('finds circles', () => {
    const imports: [string, string[]][] = [
      ['a', ['b', 'vscode']],
      ['b', ['c', 'd']],
      ['c', ['b']],
      ['d', []],
    ];
    expect(circlesIn(new Map(imports))).toEqual(['b → c → b']);
    expect(circlesIn(new Map(imports.filter(([path]) => path !== 'c')))).toEqual([]);
  });

  it('counts lines', () => {
    expect(tooLong('a.ts', 'x\n'.repeat(399))).toEqual([]);
    expect(tooLong('a.ts', 'x\n'.repeat(400))).toEqual(['a.ts: 400 lines']);
  });
});
