/** Text of TXT records: mail policies term by term, tokens of services, and how long the strings are. */
import { type PolicyKind, policyKind } from '../../mail/kind.ts';
import { PolicyText } from '../../mail/policyText.ts';
import type { Span } from '../../mail/span.ts';
import { printName } from '../../records/name.ts';
import { ownerOf } from '../entries.ts';
import { counted } from '../explain/duration.ts';
import { VERIFICATIONS } from './data/verifications.ts';
import type { Decoder, FieldSite } from './fields/fieldSite.ts';
import { LONGEST_STRING } from './fields/strings.ts';
import { paragraphs } from './markdown.ts';
import { dkimHover } from './policies/dkim.ts';
import { dmarcHover } from './policies/dmarc.ts';
import type { PolicyHover, PolicySite } from './policies/policySite.ts';
import { spfHover } from './policies/spf.ts';
import { bimiHover, mtaStsHover, tlsRptHover } from './policies/transport.ts';

const HOVERS: Readonly<Record<PolicyKind, PolicyHover>> = {
  spf: spfHover,
  dkim: dkimHover,
  dmarc: dmarcHover,
  'mta-sts': mtaStsHover,
  'tls-rpt': tlsRptHover,
  bimi: bimiHover,
};

export const textField: Decoder = (field) => {
  const { site } = field;
  const owner = ownerOf(site.zone, site.snapshot.file, site.cursor.entry);
  const text = joined(field);
  const kind = policyKind(text.text, owner ? printName(owner) : '');
  if (!kind) return paragraphs(tokenOf(text.text), lengths(field, text));
  const policySite: PolicySite = { site, text, owner, at: characterAt(field, text) };
  const { part, markdown } = HOVERS[kind](policySite);
  return {
    range: part ? around(text.place(part), site.offset) : site.cursor.range,
    markdown: paragraphs(markdown, lengths(field, text)),
  };
};

/** A place that the cursor touches: it may stand within the escape that comes next. */
const around = ({ start, end }: Span, offset: number): Span => ({
  start: Math.min(start, offset),
  end: Math.max(end, offset),
});

/** Index of the character at the cursor; -1 when it stands at a quote. */
function characterAt({ site }: FieldSite, text: PolicyText): number {
  const { start, end } = site.inner(site.cursor.token);
  return start <= site.offset && site.offset <= end ? text.at(site.offset) : -1;
}

/** All strings of the record, joined. */
function joined({ site, slot }: FieldSite): PolicyText {
  const { zone, file, codes } = site.snapshot;
  const { entry } = site.cursor;
  const strings: Span[] = [];
  for (let token = site.cursor.token - slot.part; token < entry.count; token++) strings.push(site.inner(token));
  return PolicyText.of(codes, zone.files[file].octets, strings);
}

function tokenOf(text: string): string | undefined {
  const service = VERIFICATIONS.find(([start]) => text.toLowerCase().startsWith(start.toLowerCase()))?.[1];
  return service && `Shows ${service} that the domain is yours. Some services look again from time to time.`;
}

function lengths({ slot }: FieldSite, { strings, text }: PolicyText): string {
  const { start, end } = strings[slot.part] ?? { start: 0, end: text.length };
  const own = counted(end - start, 'octet');
  const most = end - start > LONGEST_STRING ? `; a string has at most ${LONGEST_STRING}` : '';
  if (strings.length < 2) return `*${own}${most || ` of ${LONGEST_STRING}`}.*`;
  return `*String ${slot.part + 1} of ${strings.length}: ${own}${most}; joined: ${text.length}.*`;
}
