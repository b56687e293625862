/** Parameters of SVCB and HTTPS records, one by one (RFC 9460 §7). */

import { parseAddress } from '../../../mail/network.ts';
import { SVC_PARAM_KEYS, svcParamCodeOf } from '../../../records/fields/svcb/keys.ts';
import { codesOf } from '../../../text/codes.ts';
import { code, list, paragraphs, references } from '../markdown.ts';
import { aboutAddress } from './addresses.ts';
import type { Decoder, FieldSite } from './fieldSite.ts';

const PROTOCOLS: Readonly<Record<string, string>> = {
  h3: 'HTTP/3, over QUIC',
  h2: 'HTTP/2, over TLS',
  'http/1.1': 'HTTP/1.1, over TLS',
  dot: 'DNS over TLS',
  doq: 'DNS over QUIC',
  smtp: 'SMTP',
};

/** Most values of a list that are told. */
const MOST = 6;

export const svcParam: Decoder = (field) => {
  const { key, value } = writtenParam(field);
  const codes = codesOf(key);
  const number = svcParamCodeOf(codes, 0, codes.length);
  if (number < 0) return `${code(key)} is no parameter that is known.`;
  const known = SVC_PARAM_KEYS.find((each) => each.code === number);
  if (!known) return `${code(key)}: a parameter without a meaning that is known here.`;
  return paragraphs(
    `${code(known.name)}: ${known.meaning}`,
    value === undefined ? undefined : valueText(field, known.name, value),
    known.unknownToBind && `*BIND 9.18 does not know the name; it takes ${code(`key${number}`)}.*`,
    references([known.reference]),
  );
};

/** The parameter at the cursor; a quoted value is a token of its own. */
function writtenParam({ site, text }: FieldSite): { key: string; value: string | undefined } {
  const { cursor } = site;
  const { entry, token } = cursor;
  const isValue = entry.quoted[token] === 1 && token > entry.first && entry.ends[token - 1] === entry.starts[token];
  const word = isValue ? site.tokenText(token - 1) : text;
  const equals = word.indexOf('=');
  if (equals < 0) return { key: word, value: undefined };
  const hasQuoted =
    equals === word.length - 1 && entry.quoted[token + 1] === 1 && entry.starts[token + 1] === entry.ends[token];
  const value = isValue ? text : hasQuoted ? site.tokenText(token + 1) : word.slice(equals + 1);
  return { key: word.slice(0, equals), value };
}

function valueText({ site }: FieldSite, name: string, value: string): string | undefined {
  const parts = value.split(',');
  switch (name) {
    case 'alpn':
      return list(
        parts.map((part) => `${code(part)}${PROTOCOLS[part] ? `: ${PROTOCOLS[part]}` : ''}`),
        MOST,
      );
    case 'mandatory':
      return list(
        parts.map((part) => code(part)),
        MOST,
      );
    case 'ipv4hint':
    case 'ipv6hint':
      return list(
        parts.map((part) => hint(site.snapshot, part, name === 'ipv4hint' ? 4 : 6)),
        MOST,
      );
    case 'ech':
      return `${Math.floor((value.replace(/=+$/, '').length * 3) / 4)} octets.`;
    default:
      return undefined;
  }
}

function hint(snapshot: FieldSite['site']['snapshot'], text: string, family: 4 | 6): string {
  const octets = parseAddress(text, family);
  return octets
    ? `${code(text)}: ${aboutAddress(snapshot, octets, text).split('\n\n')[0]}`
    : `${code(text)}: no IPv${family} address`;
}
