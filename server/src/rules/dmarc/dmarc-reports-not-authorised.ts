import { isDmarc, readDmarc } from '../../mail/dmarc.ts';
import { TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import type { ReportUri } from '../../mail/reports.ts';
import { isUnder, parseName, printName } from '../../records/name.ts';
import { TXT } from '../../records/typeCodes.ts';
import { WireWriter } from '../../records/wire.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { dmarcRecordsOf } from '../support/around/dmarcRecords.ts';
import { isOfOneOrganisation } from '../support/around/organisation.ts';
import { policyPlace, policyTextOf } from '../support/policies.ts';

export default defineRule({
  code: 'dmarc-reports-not-authorised',
  group: 'dmarc',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'DMARC reports are to go to another domain, which does not say that it wants them.',
    why: 'Receivers send reports to another domain only if that domain publishes a record for it; otherwise nobody gets them.',
    remedy: 'Add the record that the message names to the zone of the domain that receives the reports.',
    references: ['RFC 9990 §4'],
    bad: '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.org"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@reports.example.org"\n',
    others: {
      'db.example.org':
        '$ORIGIN example.org.\n@ 3600 SOA ns.example.net. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\nexample.com._report._dmarc.reports 3600 TXT "v=DMARC1"\n',
    },
  },
  messages: {
    default:
      '{domain} does not say that it takes DMARC reports about {about}, so receivers send none there; write in {file}: {record} TXT "v=DMARC1"',
  },
  visit: {
    workspace(zone, ctx) {
      if (ctx.around.isAlone) return;
      // Policies of one zone are mostly the same text.
      const reports = new Map<string, readonly ReportUri[]>();
      for (const record of dmarcRecordsOf(zone)) {
        const written = textOfTxt(record.rdata);
        const uris = reports.get(written) ?? reportsOf(written);
        reports.set(written, uris);
        const said = new Set<string>();
        for (const uri of uris) {
          const domain = uri.domain?.toLowerCase().replace(/\.$/, '');
          const about = aboutOf(record);
          const other = domain === undefined ? undefined : parseName(`${domain}.`, new WireWriter())?.slice();
          if (domain === undefined || !other || !about || said.has(domain)) continue;
          if (isUnder(other, zone.apexWire) || isOfOneOrganisation(about, domain)) continue;
          said.add(domain);
          const name = parseName(`${about}._report._dmarc.${domain}.`, new WireWriter())?.slice();
          const answer = name && ctx.around.lookup.find(name, TYPE_TXT);
          if (!name || !answer || answer.kind === 'unknown' || answer.kind === 'failed') continue;
          if (answer.kind === 'answer' && answer.records.some((each) => isDmarc(textOfTxt(each)))) continue;
          const file = ctx.around.zoneFor(name)!.files[0].path;
          const text = policyTextOf(record);
          const place = text ? policyPlace(record, text, uri) : record.dataPlace();
          ctx.report('default', place, { domain, about, file, record: printName(name) });
        }
      }
    },
  },
});

function reportsOf(policy: string): readonly ReportUri[] {
  const { aggregate, failure } = readDmarc(policy);
  return [...aggregate, ...failure];
}

/** The domain that a record is about: its owner without `_dmarc`. */
function aboutOf({ zone, name, typeCode }: ZoneRecord): string | undefined {
  const wire = zone.names.wire(name);
  return typeCode === TXT ? printName(wire.subarray(wire[0] + 1)).replace(/\.$/, '') : undefined;
}
