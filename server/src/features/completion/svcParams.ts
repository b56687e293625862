/** Parameters of SVCB and HTTPS records: keys that are not there yet, and values of some. */
import { SVC_PARAM_KEYS, type SvcParamKey } from '../../records/fields/svcb/keys.ts';
import { A, AAAA } from '../../records/typeCodes.ts';
import { textOf } from '../../text/codes.ts';
import { addresses } from './addresses.ts';
import { ALPN_PROTOCOLS } from './data/services.ts';
import { withReference } from './documents.ts';
import { type Offer, type Proposal, value } from './item.ts';
import { unique } from './names.ts';
import type { Site } from './site.ts';

const GROUPS = [
  ['29', 'x25519'],
  ['23', 'secp256r1'],
  ['4588', 'X25519MLKEM768'],
] as const;

export function svcParamOffer(site: Site): Offer | undefined {
  const { entry, snapshot, word, prefix, isQuoted, offset } = site;
  const last = entry.count - 1;
  const isGlued = isQuoted && last >= entry.first && entry.ends[last] === word.start - 1;
  const head = isGlued ? entry.text(snapshot.codes, last) : prefix;
  const equals = head.indexOf('=');
  if (equals < 0) return isQuoted ? undefined : { range: word, items: keys(site) };
  const list = isGlued ? prefix : prefix.slice(equals + 1);
  const part = list.slice(list.lastIndexOf(',') + 1);
  const behind = textOf(snapshot.codes, offset, word.end);
  const comma = behind.indexOf(',');
  const taken = new Set(list.slice(0, list.length - part.length).split(','));
  const items = values(site, head.slice(0, equals).toLowerCase()).filter(({ label }) => !taken.has(label));
  return { range: { start: offset - part.length, end: comma < 0 ? word.end : offset + comma }, items };
}

/** The keys that are not written, those that BIND does not know last. */
function keys(site: Site): Proposal[] {
  const written = writtenKeys(site);
  return SVC_PARAM_KEYS.filter(({ name }) => !written.has(name))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ name, format, meaning, reference, example, unknownToBind, code }): Proposal => {
      const documentation = withReference(`${meaning}\n\n\`${example}\``, reference);
      const detail = unknownToBind ? `key${code} to BIND` : example;
      return format === 'empty'
        ? { label: name, kind: 'parameter', insert: name, detail, documentation }
        : { label: `${name}=`, kind: 'parameter', insert: `${name}=`, detail, documentation, retrigger: true };
    });
}

/** `mandatory` is seldom needed. */
const rank = ({ unknownToBind, format }: SvcParamKey): number => (unknownToBind ? 2 : format === 'keys' ? 1 : 0);

function writtenKeys({ entry, snapshot }: Site): ReadonlySet<string> {
  const written = new Set<string>();
  for (let i = entry.first; i < entry.count; i++)
    written.add(entry.text(snapshot.codes, i).split('=', 1)[0].toLowerCase());
  return written;
}

function values(site: Site, key: string): Proposal[] {
  switch (SVC_PARAM_KEYS.find(({ name }) => name === key)?.format) {
    case 'protocols':
      return [
        ...(site.prefix.includes(',') ? [] : [value('h2,h3', 'HTTP/2 and HTTP/3')]),
        ...ALPN_PROTOCOLS.map(([name, meaning]) => value(name, meaning)),
      ];
    case 'port':
      return ['443', '8443', '853'].map((port) => value(port, 'A port.'));
    case 'ipv4s':
      return unique(addresses(site, [A]));
    case 'ipv6s':
      return unique(addresses(site, [AAAA]));
    case 'keys':
      return [...writtenKeys(site)]
        .filter((name) => name !== 'mandatory' && SVC_PARAM_KEYS.some((known) => known.name === name))
        .map((name) => value(name, 'A parameter of this record.'));
    case 'template':
      return [value('/dns-query{?dns}', 'The usual path (RFC 8484).')];
    case 'groups':
      return GROUPS.map(([number, name]) => value(number, name, { detail: name }));
    default:
      return [];
  }
}
