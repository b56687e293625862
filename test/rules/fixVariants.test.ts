/** Fixes of the rules' examples written in other ways: the finding goes, and nothing worse comes. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';
import { fixed } from '../support/applied.ts';
import { check } from '../support/check.ts';
import { exampleOf, setupOf } from '../support/examples.ts';

/** Everything behind the type of a record that has no parentheses, comments or strings of its own. */
const PLAIN_RECORD =
  /^(?!\$|;)([^\s;()"]*[ \t]+(?:(?:\d+|IN)[ \t]+)*(?:A|AAAA|MX|NS|CNAME|TXT|SRV|PTR|CAA|TLSA|DS|SSHFP|HTTPS|SVCB|URI|NAPTR)[ \t]+)([^;()\n]+)$/gm;

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'lines end with CR LF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'comments behind': (text) => text.replace(/(?<=\S)$/gm, ' ; a comment'),
  'data in parentheses': (text) => text.replace(PLAIN_RECORD, '$1( $2 )'),
  'data in parentheses over lines': (text) => text.replace(PLAIN_RECORD, '$1( ; a comment\n  $2 ; another\n  )'),
  'tabs for blanks': (text) => text.replace(/ +(?=[^"\n]*(?:"[^"\n]*"[^"\n]*)*$)/gm, '\t'),
  'no newline at the end': (text) => text.replace(/\n$/, ''),
};

const rules = RULES.filter(({ fix }) => fix !== 'none');

/** Rules whose fixes change the newlines themselves. */
const ON_NEWLINES = new Set(['carriage-returns', 'lone-carriage-return']);

const isCrLf = (text: string): boolean => /\r\n/.test(text) && !/(?<!\r)\n/.test(text);

describe.each(Object.entries(VARIANTS))('%s', (_, rewrite) => {
  test.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
    const text = rewrite(exampleOf(rule.doc.bad));
    const setup = setupOf(rule);
    const before = check(text, setup);
    const own = before.findings.filter((finding) => finding.code === code);
    const known = new Set(before.findings.map((finding) => finding.code));
    for (const fix of own.flatMap(({ fixes }) => fixes)) {
      const result = fixed(text, fix.edits);
      const after = check(result, setup);
      const left = after.findings.filter((finding) => finding.code === code);
      expect(left.length, fix.title).toBeLessThan(own.length);
      const worse = after.findings.filter((each) => each.severity === 'error' && !known.has(each.code));
      expect(
        worse.map(({ message }) => message),
        fix.title,
      ).toEqual([]);
      if (isCrLf(text) && !ON_NEWLINES.has(code)) expect(isCrLf(result), fix.title).toBe(true);
    }
  });
});
