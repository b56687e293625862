/** What tasks run, and what the problem matchers of the manifest make of real output. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkArguments, checkThenReload, quoteForShell } from '../../client/src/taskDefinition.ts';
import manifest from '../../package.json';

describe('a task', () => {
  it.each([
    [{ type: 'zonesmith' as const }, ['check', '--', '.']],
    [
      { type: 'zonesmith' as const, path: 'zones', failOn: 'warning' as const },
      ['check', '--fail-on', 'warning', '--', 'zones'],
    ],
  ])('%j', (definition, words) => expect(checkArguments(definition)).toEqual(words));

  it.each(['plain', "it's", 'a b', '$HOME `x` "y"', '', 'ü\\'])('hands %j to a shell as it is', (word) => {
    expect(execFileSync('/bin/sh', ['-c', `printf %s ${quoteForShell(word)}`], { encoding: 'utf8' })).toBe(word);
  });

  it('reloads with the command of the user as it stands', () => {
    const words = ['/usr/bin/node', "/it's/zonesmith.js", 'check'];
    expect(checkThenReload(words, 'rndc reload "$ZONE"', false)).toBe(
      `/usr/bin/node '/it'\\''s/zonesmith.js' check && rndc reload "$ZONE"`,
    );
    expect(checkThenReload(['C:\\Program Files\\code.exe', 'check'], 'rndc reload', true)).toBe(
      '"C:\\Program Files\\code.exe" check && rndc reload',
    );
  });

  it('reloads only after a check that is content', () => {
    const run = (status: number) =>
      execFileSync(
        '/bin/sh',
        ['-c', `${checkThenReload(['sh', '-c', `exit ${status}`], 'echo reloaded', false)} || :`],
        {
          encoding: 'utf8',
        },
      );
    expect([run(0), run(1)]).toEqual(['reloaded\n', '']);
  });
});

/** What a pattern of the manifest takes out of a line. */
function matched(name: string, line: string): Record<string, string | undefined> | undefined {
  const { regexp, ...parts } = manifest.contributes.problemPatterns.find((pattern) => pattern.name === name)!;
  const match = new RegExp(regexp).exec(line);
  if (!match) return undefined;
  const groups = Object.entries(parts).filter((part): part is [string, number] => typeof part[1] === 'number');
  return Object.fromEntries(groups.map(([part, group]) => [part, match[group]]));
}

describe('problem matchers', () => {
  it('$zonesmith reads findings', () => {
    const line = 'zones/db.example.be:9:20: warning: MX must not name an alias, and [x]: is one [mx-target-is-alias]';
    expect(matched('zonesmith', line)).toEqual({
      file: 'zones/db.example.be',
      line: '9',
      column: '20',
      severity: 'warning',
      message: 'MX must not name an alias, and [x]: is one',
      code: 'mx-target-is-alias',
    });
    expect(matched('zonesmith', '3 files: 3 errors, 4 warnings; BIND would refuse one of them')).toBeUndefined();
  });

  it.each([
    [
      'db:4: ns_1.example.com: bad owner name (check-names)',
      'db',
      '4',
      undefined,
      'ns_1.example.com: bad owner name (check-names)',
    ],
    [
      `dns_rdata_fromtext: /etc/db:4: near '192.0.2.300': bad dotted quad`,
      '/etc/db',
      '4',
      undefined,
      `near '192.0.2.300': bad dotted quad`,
    ],
    [
      'dns_master_load: db.example.com:12: nothere: file not found',
      'db.example.com',
      '12',
      undefined,
      'nothere: file not found',
    ],
    [`b:9: warning: '192.0.2.1': MX is an address`, 'b', '9', 'warning', `'192.0.2.1': MX is an address`],
    [`C:\\zones\\db:7: unknown RR type 'FOO'`, 'C:\\zones\\db', '7', undefined, `unknown RR type 'FOO'`],
  ])('$named-checkzone reads %s', (text, file, line, severity, message) => {
    expect(matched('named-checkzone', text)).toEqual({ file, line, severity, message });
  });

  it.each([
    'zone example.com/IN: loading from master file db.example.com failed: bad dotted quad',
    `zone example.com/IN: m.example.com/MX 'c.example.com' is a CNAME (illegal)`,
    'zone example.com/IN: loaded serial 1',
    'OK',
  ])('$named-checkzone leaves alone what names no line: %s', (line) =>
    expect(matched('named-checkzone', line)).toBeUndefined(),
  );
});
