/** The table of settings as the two documents that hold them: the manifest's `configuration` and the JSON schema. */
import { SETTINGS, type Setting } from './settings.ts';

interface Schema {
  [key: string]: unknown;
  properties?: Record<string, Schema>;
}

/** Headings of the settings editor → which settings stand below. */
const SECTIONS: readonly [string, RegExp][] = [
  ['Checks', /^(?:preset|rules|origins|include|maxFindings)/],
  ['Serial', /^serial\./],
  ['Formatting', /^format\./],
  ['Live checks', /^live\./],
  ['Editor', /^(?:inlayHints|codeLens|detection|trace)/],
];

/** `contributes.configuration` of package.json. */
export function configuration(): unknown {
  return SECTIONS.map(([title, keys]) => ({
    title,
    properties: Object.fromEntries(
      SETTINGS.filter(({ key }) => keys.test(key)).map(({ key, scope, schema }) => [
        `zonesmith.${key}`,
        { scope, ...schema },
      ]),
    ),
  }));
}

/** `docs/settings.schema.json`: of the settings and of `.zonesmith.json`, which have the same keys. */
export function settingsSchema(): unknown {
  const root: Schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.zonesmith.json',
    description: 'Settings of Zonesmith: those of VS Code without the prefix "zonesmith.".',
    type: 'object',
    properties: { $schema: { type: 'string' } },
    additionalProperties: false,
  };
  for (const setting of SETTINGS) place(root, setting);
  return root;
}

/** Puts a setting where its dots say. */
function place(root: Schema, { key, schema }: Setting): void {
  const path = key.split('.');
  const last = path.pop() ?? '';
  const { markdownDescription, ...plain } = schema;
  let at = root;
  for (const part of path) {
    at.properties ??= {};
    at.properties[part] ??= { type: 'object', properties: {}, additionalProperties: false };
    at = at.properties[part];
  }
  at.properties ??= {};
  at.properties[last] = { description: markdownDescription, ...plain };
}
