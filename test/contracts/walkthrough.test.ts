/** The walkthrough promises things of its sample zone. */
import { describe, expect, it } from 'vitest';
import { check } from '../support/check.ts';
import { read } from '../support/files.ts';

describe('the sample zone', () => {
  const { opened, findings } = check(read('walkthrough/sample.zone'), { origin: null, path: 'Untitled-1' });

  it('has one mistake, in its MX, with the fix that the walkthrough names', () => {
    expect(findings.map(({ code, text }) => `${code} ${text}`)).toEqual(['mx-target-is-alias mail']);
    const [title] = findings.flatMap(({ fixes }) => fixes.map((fix) => fix.title));
    expect(read('walkthrough/mx.md')).toContain(`**${title.replace(/:.*/, '')}**`);
  });

  it('says which zone it is', () => expect(opened.origin?.origin).toBe('example.com.'));
});
