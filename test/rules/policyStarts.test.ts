/** Texts that were meant to be policies, and services of keys. */
import { describe, expect, test } from 'vitest';
import { fixed } from '../support/applied.ts';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

describe('the start of an SPF policy', () => {
  test.each([
    ['@ TXT "v=spf mx -all"\n', '"v=spf1 mx -all"'],
    ['@ TXT "v = spf1 mx -all"\n', '"v=spf1 mx -all"'],
    ['@ TXT " v=spf1 mx -all"\n', '"v=spf1 mx -all"'],
    ['@ TXT "v=spf1: mx -all"\n', '"v=spf1 mx -all"'],
    ['@ TXT "v=spf1.0 include:example.net ~all"\n', '"v=spf1 include:example.net ~all"'],
    ['@ TXT "v=spf1;ip4:192.0.2.1 -all"\n', '"v=spf1 ip4:192.0.2.1 -all"'],
  ])('%s', (record, right) => {
    const text = APEX + record;
    const [finding, ...more] = check(text).findings;
    expect([finding.code, more.length]).toEqual(['spf-bad-version', 0]);
    expect(fixed(text, finding.fixes[0].edits)).toBe(`${APEX}@ TXT ${right}\n`);
  });

  test('is not looked for in other texts', () =>
    expectMarks(`
a TXT "v=spf-note; see all"
b TXT "v=spfx include:example.net -all"
c TXT "v=spf"
d TXT " v=verify all"
e TXT "V=SPF1 -all"
`));
});

test('services of DKIM keys', () =>
  expectMarks(`
a._domainkey TXT "v=DKIM1; s=*; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
b._domainkey TXT "v=DKIM1; s=tls : Email; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
c._domainkey TXT "v=DKIM1; s=tls; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
;                          ^^^^^ error: [dkim-not-for-mail] s=tls leaves mail out
`));

test('one finding says what a policy lacks', () =>
  expectMarks(`
_mta-sts.a TXT "v=STSv1"              ; error: [mta-sts-bad-id] There is no id
_mta-sts.b TXT "v=STSv1; id=1"        ; error: [mta-sts-host-missing]
_smtp._tls.b TXT "v=TLSRPTv1; rua=mailto:tls@example.com"
b A 192.0.2.80
_mta-sts.b TXT "v=STSv1; id=2"        ; error: [mta-sts-several-policies]
`));
