/** Whether DKIM keys, DMARC, MTA-STS, TLS-RPT and BIMI records of the file are found where receivers look. */
import { readDkim } from '../../mail/dkim.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { TXT } from '../../records/typeCodes.ts';
import { defineCheck } from '../check.ts';
import { recordsIn } from '../support/answers.ts';
import { Look } from '../support/look.ts';
import { nameOf } from '../support/names.ts';
import { isPolicy, type PolicyOwner, policyOwners } from '../support/policyRecords.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { dataText, failureWords } from '../words.ts';

const CODE = 'mail-policy-resolves';

const NAMES: Readonly<Record<PolicyOwner['kind'], string>> = {
  dkim: 'DKIM key',
  dmarc: 'DMARC record',
  'mta-sts': 'MTA-STS record',
  'tls-rpt': 'TLS-RPT record',
  bimi: 'BIMI record',
};

export default defineCheck({
  code: CODE,
  group: 'policies',
  doc: {
    summary: 'The mail policy is found in the DNS, also behind an alias, and there is only one.',
    asks: 'The resolver, for the TXT records at the name of the policy.',
    references: ['RFC 6376 §3.6.2', 'RFC 9989 §4.10', 'RFC 8461 §3.1', 'RFC 8460 §3'],
  },
  subjects: (zone) =>
    policyOwners(zone).map(({ owner, record }) => ({ id: owner, host: owner, label: owner, place: record.place })),
  whom: ({ label }, _, settings) => [resolverAsked(settings, `that somebody looks at ${label}`)],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const policy = policyOwners(context.zone).find(({ owner }) => owner === subject.id);
    if (policy) await lookAt(look, policy);
    return look.results;
  },
});

async function lookAt(look: Look, { owner, kind, record, isAlias }: PolicyOwner): Promise<void> {
  const what = `${NAMES[kind]} at ${owner}`;
  const answer = await look.ask(nameOf(owner), TXT);
  if (answer.kind === 'failed')
    return look.say('cannot-tell', `Whether there is a ${what} is not known: ${failureWords(answer)}`);
  const texts = recordsIn(answer, nameOf(owner), TXT)
    .map(({ rdata }) => textOfTxt(rdata))
    .filter((text) => isPolicy(kind, text, owner));
  if (texts.length > 1)
    return look.say('fail', `There are ${texts.length} of a ${what}, so receivers take none; leave one`, {
      severity: 'warning',
    });
  if (texts.length === 0) {
    const alias = isAlias
      ? `the alias ${dataText({ type: record.typeCode, class: 1, rdata: record.rdata })} leads to none`
      : 'the DNS has none yet';
    const remedy = isAlias
      ? 'ask whoever runs it to publish it'
      : 'load the zone, or look again when old answers have run out';
    return look.say(
      'warn',
      `There is no ${what}: ${alias} (${answer.server}); ${remedy}`,
      isAlias ? { severity: 'warning' } : {},
    );
  }
  const key = kind === 'dkim' ? readDkim(texts[0]) : undefined;
  if (key?.key.kind === 'broken')
    return look.say('fail', `The ${what} cannot be read, so all signatures with it fail; publish it anew`, {
      severity: 'warning',
    });
  if (key?.key.kind === 'revoked') return look.say('pass', `The ${what} is revoked: its p= is empty`);
  look.say('pass', `There is one ${what} (${answer.server})`);
}
