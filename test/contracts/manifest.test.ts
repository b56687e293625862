/** package.json is what VS Code believes: every file it names exists, and it says what the code does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/settings.schema.json';
import manifest from '../../package.json';
import { configuration, settingsSchema } from '../../scripts/manifest/documents.ts';
import { SETTINGS, type Setting } from '../../scripts/manifest/settings.ts';
import { settingsOf } from '../../server/src/lsp/settings.ts';
import { filesBelow, read, root } from '../support/files.ts';

const { contributes } = manifest;
const client = filesBelow('client/src').map(read).join('\n');

/** Every text in a JSON value. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** The same set of texts, sorted. */
const distinct = (values: Iterable<string>): string[] => [...new Set(values)].sort();

const found = (pattern: RegExp, text: string): string[] =>
  distinct(Array.from(text.matchAll(pattern), (match) => match[1]!));

describe('contributions', () => {
  // The names of users' files are no files of ours.
  const languages = contributes.languages.map(({ filenames, ...language }) => language);
  const named = texts({ ...contributes, languages }).filter(
    (text) => /^\.?[\w./-]+\.(?:json|md|png|zone)$/.test(text) && text !== '.zonesmith.json',
  );

  it.each(distinct([...named, manifest.icon]))('%s exists', (path) => expect(existsSync(join(root, path))).toBe(true));

  it('bundles are named without ending, so that npm does not take them for the program', () => {
    expect([manifest.main, manifest.browser]).toEqual(['./dist/extension', './dist/web-extension']);
  });

  it('the icon is a PNG of 128 × 128', () => {
    const icon = readFileSync(join(root, manifest.icon));
    expect([icon.toString('latin1', 1, 4), icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual(['PNG', 128, 128]);
  });

  it('problem matchers use patterns that exist, and tasks use matchers that exist', () => {
    const patterns = contributes.problemPatterns.map(({ name }) => `$${name}`);
    expect(contributes.problemMatchers.map(({ pattern }) => pattern)).toEqual(patterns);
    const matchers = contributes.problemMatchers.map(({ name }) => `$${name}`);
    expect(matchers).toEqual(['$zonesmith', '$named-checkzone']);
    expect(found(/MATCHERS = \['([^']+)'\]/g, client).filter((name) => !matchers.includes(name))).toEqual([]);
  });
});

describe('commands', () => {
  const declared = distinct(contributes.commands.map(({ command }) => command));

  it('are those that the client registers', () => {
    expect(found(/^ {2}'(zonesmith\.\w+)': /gm, read('client/src/commands.ts'))).toEqual(declared);
  });

  it.each([
    ['menus', texts(contributes.menus).filter((text) => text.startsWith('zonesmith.'))],
    ['walkthroughs', found(/\b(zonesmith\.\w+)/g, texts(contributes.walkthroughs).join('\n'))],
    [
      'the client',
      found(/'(?:command:)?(zonesmith\.[a-z]\w+)'/g, client).filter(
        (id) => !/^zonesmith\.(?:origin|contents|size|notChecked|mailRoute)$/.test(id),
      ),
    ],
    ['the server', found(/'(zonesmith\.[a-z]\w+)'/g, filesBelow('server/src/features').map(read).join('\n'))],
  ])('of %s exist', (_, used) => expect(used.filter((id) => !declared.includes(id))).toEqual([]));

  it('are all in the category Zonesmith', () => {
    expect(distinct(contributes.commands.map(({ category }) => category))).toEqual(['Zonesmith']);
  });
});

/** Keys with dots → objects in objects. */
function nested(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const path = key.split('.');
    const last = path.pop()!;
    let at = whole;
    for (const part of path) {
      at[part] ??= {};
      at = at[part] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return whole;
}

/** A value that a setting may have, other than its default. */
function otherValue({ schema: { default: value, ...rest } }: Setting): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return ['x'];
  if (typeof value === 'object') return { x: 'off' };
  if (rest['type'] === 'string' && !rest['enum']) return 'x';
  const choices = rest['enum'] as string[] | undefined;
  return choices?.find((choice) => choice !== value) ?? 24;
}

describe('requests of our own', () => {
  it('are the same in the client and in the server', () => {
    const methods = (...paths: string[]) => found(/'(zonesmith\/\w+)'/g, paths.map(read).join('\n'));
    const inClient = methods('client/src/protocol.ts', 'client/src/live/messages.ts');
    expect(inClient).toEqual(methods('server/src/lsp/requests.ts'));
  });
});

describe('settings', () => {
  const properties: Record<string, { default: unknown; scope: string; markdownDescription: string }> = Object.assign(
    {},
    ...contributes.configuration.map((section) => section.properties),
  );
  const keys = Object.keys(properties).map((key) => key.replace('zonesmith.', ''));

  it('package.json and the schema are up to date (npm run manifest)', () => {
    expect(contributes.configuration).toEqual(JSON.parse(JSON.stringify(configuration())));
    expect(schema).toEqual(JSON.parse(JSON.stringify(settingsSchema())));
  });

  it('have descriptions that end, and scopes', () => {
    const bad = Object.entries(properties).filter(
      ([, { markdownDescription, scope }]) => !markdownDescription.endsWith('.') || !scope,
    );
    expect(bad).toEqual([]);
  });

  it('their defaults are valid by their own schema', () => {
    const defaults = nested(Object.fromEntries(SETTINGS.map(({ key, schema: { default: value } }) => [key, value])));
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    expect(validate(defaults), JSON.stringify(validate.errors)).toBe(true);
  });

  const clientOnly = ['detection.offer', 'trace.server'];
  it.each(SETTINGS.filter(({ key }) => !clientOnly.includes(key)))('the server reads $key', (setting) => {
    expect(settingsOf(nested({ [setting.key]: otherValue(setting) }))).not.toEqual(settingsOf({}));
  });

  it('have the same defaults in the server', () => {
    const defaults = nested(Object.fromEntries(SETTINGS.map(({ key, schema: { default: value } }) => [key, value])));
    expect(settingsOf(defaults)).toEqual(settingsOf({}));
  });

  it('that the client reads exist', () => {
    const read = found(/\.get(?:<\w+>)?\('([a-z]\w*\.\w+)'/g, client);
    expect(read.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('that are restricted in untrusted workspaces exist', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    expect(restricted.filter((key) => !Object.hasOwn(properties, key))).toEqual([]);
  });
});
