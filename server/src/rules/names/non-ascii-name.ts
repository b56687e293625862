import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { nameOddities, ODD_OCTET } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isMisread } from '../support/misread.ts';
import { nameFields, type WrittenName, writtenField, writtenOwner } from '../support/nameFields.ts';
import { hasRawCharacters, hasServiceLabel } from '../support/nameLetters.ts';
import { toALabel } from '../support/punycode.ts';

const HOST_OWNERS = ['A', 'AAAA', 'MX'];
const HOST_TARGETS = ['NS', 'MX', 'SRV', 'SOA', 'AFSDB', 'RT', 'HTTPS', 'SVCB'];

export default defineRule({
  code: 'non-ascii-name',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A name is written with characters beyond ASCII.',
    why: 'Browsers and mail programs ask for the encoded form that starts with xn--, so nobody finds the name as it is written; Knot refuses it, and named does where a host name must stand.',
    remedy: 'Write each such label as A-label (xn--…).',
    references: ['RFC 5890 §2.3.2.1', 'RFC 3492'],
    bad: 'bücher A 192.0.2.80\n',
    good: 'xn--bcher-kva A 192.0.2.80\n',
  },
  messages: {
    default: 'Programs ask for {name} in its encoded form, so they do not find what is written here; write {encoded}',
    unknown:
      'Names in the DNS are ASCII: programs ask for the encoded form (xn--…) of {name} and do not find what is written here; write that form',
    refused:
      'Programs ask for {name} in its encoded form and do not find what is written here, and named refuses to load the zone (check-names), though named-checkzone only warns; write {encoded}',
    refusedUnknown:
      'Host names are ASCII: named refuses to load the zone for {name} (check-names), though named-checkzone only warns; write the encoded form (xn--…)',
  },
  odd: ODD_OCTET,
  visit: {
    name(name, ctx) {
      const host = name.rrsets.find(({ type }) => HOST_OWNERS.includes(type));
      judge(writtenOwner(name, host?.first), host !== undefined, ctx.report);
    },
    record(record, ctx) {
      for (const field of nameFields(record)) {
        if (!(nameOddities(field.wire) & ODD_OCTET)) continue;
        judge(writtenField(record, field), !field.isMailbox && namesHost(record), ctx.report);
      }
    },
  },
});

const namesHost = (record: ZoneRecord): boolean => HOST_TARGETS.includes(record.type);

type Report = (
  id: 'default' | 'unknown' | 'refused' | 'refusedUnknown',
  place: WrittenName['place'],
  args: { name: string; encoded: string },
  options: { fixes: Fix[]; severity: 'error' | 'warning' },
) => void;

/** Names of services and instances may be UTF-8 (RFC 6763 §4.1.1); octets written as escapes are what was meant. */
function judge(written: WrittenName, isHost: boolean, report: Report): void {
  const { zone, place, text } = written;
  const isRaw = hasRawCharacters(zone, place);
  if (isMisread(zone, place)) return;
  if (!isHost && (hasServiceLabel(written.wire) || !isRaw)) return;
  const encoded = isRaw && !zone.files[place.file].octets && !written.isGenerated ? encode(text) : undefined;
  const id = encoded === undefined ? (isHost ? 'refusedUnknown' : 'unknown') : isHost ? 'refused' : 'default';
  const fixes = encoded === undefined ? [] : [replace(`Write the A-label: ${encoded}`, place, encoded)];
  report(id, place, { name: text, encoded: encoded ?? '' }, { fixes, severity: isHost ? 'error' : 'warning' });
}

function encode(text: string): string | undefined {
  if (/["\\]/.test(text)) return undefined;
  const labels = text.split('.').map((label) => (label === '' ? '' : toALabel(label)));
  return labels.includes(undefined) ? undefined : labels.join('.');
}
