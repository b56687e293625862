import { dmarcAt } from '../../mail/dmarcDiscovery.ts';
import { answeredBy } from '../../mail/lookup.ts';
import { type Tag, tagOf } from '../../mail/tags.ts';
import { labelCount, printName } from '../../records/name.ts';
import type { Zone } from '../../zone/zone.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { type DmarcTagRecord, dmarcRecordOf } from '../support/dmarcRecord.ts';
import { afterLabels } from '../support/suffix.ts';
import { zoneLookup } from '../support/zoneLookup.ts';

export default defineRule({
  code: 'dmarc-inert-tag',
  group: 'dmarc',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A tag of a DMARC policy has no effect where it stands.',
    why: 'What sp and np ask for holds below the organisational domain only, and fo says which reports go to ruf.',
    remedy: 'Leave the tag out; write sp and np into the policy of the organisational domain.',
    references: ['RFC 9989 §4.7', 'RFC 9989 §4.10'],
    bad: '_dmarc TXT "v=DMARC1; p=reject; fo=1"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject; fo=1; ruf=mailto:dmarc@example.com"\n',
  },
  messages: {
    fo: '{text} says when reports on single messages are wanted, and there is no ruf that they could go to; leave it out',
    below: '{text} has no effect here: for names below {domain} the policy of {above} holds; write it there',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = dmarcRecordOf(txt);
      if (!record) return;
      const { list, psd } = record.policy;
      const fo = tagOf(list, 'fo');
      if (fo && !tagOf(list, 'ruf'))
        ctx.report('fo', record.place(fo), { text: record.slice(fo) }, options(record, fo));
      const below = ['sp', 'np'].flatMap((name) => tagOf(list, name) ?? []);
      if (below.length === 0 || psd !== 'u' || ctx.zone.originUnknown) return;
      const owner = ctx.zone.names.wire(txt.name);
      const domain = owner.subarray(afterLabels(owner, 1));
      const above = policyAbove(ctx.zone, domain);
      if (!above) return;
      const names = { domain: printName(domain), above: printName(above) };
      for (const tag of below)
        ctx.report('below', record.place(tag), { text: record.slice(tag), ...names }, options(record, tag));
    },
  },
});

/** A domain of the zone above this one that has a policy of its own, so that this one is not the organisational domain. */
function policyAbove(zone: Zone, domain: Uint8Array): Uint8Array | undefined {
  const lookup = zoneLookup(zone);
  let above = domain;
  for (let left = labelCount(domain) - labelCount(zone.apexWire); left > 0; left--) {
    above = above.subarray(above[0] + 1);
    const found = answeredBy(dmarcAt(above), lookup);
    if (typeof found === 'object') return found.record.psd === 'y' ? undefined : above;
  }
  return undefined;
}

/** A fix that takes a tag out, and the semicolon before it. */
const options = (record: DmarcTagRecord, tag: Tag) => {
  const start = record.text.lastIndexOf(';', tag.start);
  const place = record.place({ start, end: tag.end });
  return { tags: ['unnecessary'] as const, fixes: [replace(`Leave ${record.slice(tag)} out`, place, '')] };
};
