/** What the text layers report and what the rules explain is the same list. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';
import { filesBelow, read } from '../support/files.ts';

const sources = ['text', 'syntax', 'records', 'zone'].flatMap((layer) =>
  filesBelow(`server/src/${layer}`)
    .filter((path) => !path.startsWith('server/src/zone/config/'))
    .map((path) => read(path)),
);

/** The ways in which a layer names the code of a problem. */
const FORMS = [
  /\bcode: '([a-z0-9-]+)'/g,
  /\bcode = '([a-z0-9-]+)'/g,
  /\.(?:fail|note|report|reportOnce)\(\s*'([a-z0-9-]+)'/g,
  /\breportToken\(\s*\w+, [^,']+(?:, 0\))?, '([a-z0-9-]+)'/g,
  /\breportOnce\('([a-z0-9-]+)'/g,
  /\bnote\(\w+, \w+, '([a-z0-9-]+)'/g,
  /\bfail\(source, \w+, '([a-z0-9-]+)'/g,
  /'(include-[a-z-]+)'/g,
  /\? '(unknown-type|obsolete-type)'|: '(missing-type|meta-type)'/g,
  /'((?:empty-label|label-too-long|name-too-long|bad-escape))'/g,
  /'(unknown-type|missing-type)'/g,
];

const emitted = new Set(
  sources.flatMap((text) =>
    FORMS.flatMap((form) => Array.from(text.matchAll(form), (match) => match.slice(1).find((code) => code) ?? '')),
  ),
);
/** The rules tell of the kind of a file, which is found out above the layers. */
const ELSEWHERE = new Set(['not-checked', 'origin-unknown']);

describe('problems of the text', () => {
  test.each([...emitted].sort())('%s has a rule', (code) => {
    expect(RULES.map((rule) => rule.code)).toContain(code);
  });

  test.each(RULES.filter((rule) => !rule.visit && !ELSEWHERE.has(rule.code)).map((rule) => rule.code))(
    '%s is reported somewhere',
    (code) => {
      expect([...emitted]).toContain(code);
    },
  );
});
