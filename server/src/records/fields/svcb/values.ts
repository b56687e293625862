/** Values of SVCB parameters: text → wire. Each reader appends octets and says what it misses, if anything. */
import { BACKSLASH, type Codes, isDigit, textOf, ZERO } from '../../../text/codes.ts';
import { readOctets } from '../../octets.ts';
import type { WireWriter } from '../../wire.ts';
import { parseIpv4, parseIpv6 } from '../address.ts';
import { putBase64 } from '../base64.ts';
import { type SvcParamFormat, svcParamCodeOf } from './keys.ts';
import { isDohTemplate } from './template.ts';

const COMMA = 44;
const COLON = 58;

/** The written value, without quotes and with its escapes. */
export interface SvcValue {
  readonly codes: Codes;
  readonly octets: boolean;
  readonly start: number;
  readonly end: number;
}

/** What a reader expected where it failed, to complete "must be"; undefined: all went well. */
type Expected = string | undefined;

/** Takes the parts between commas; escapes are not looked at. An empty part is read as well. */
function parts({ codes, start, end }: SvcValue, read: (from: number, to: number) => boolean): boolean {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && codes[at] !== COMMA) continue;
    if (!read(from, at)) return false;
    from = at + 1;
  }
  return true;
}

function decimal(codes: Codes, from: number, to: number): number {
  let value = from < to ? 0 : -1;
  for (let i = from; i < to && value >= 0; i++) value = isDigit(codes[i]) ? value * 10 + codes[i] - ZERO : -1;
  return value;
}

function readKeys(value: SvcValue, out: WireWriter): Expected {
  const keys: number[] = [];
  const isRead = parts(value, (from, to) => keys.push(svcParamCodeOf(value.codes, from, to)) > 0);
  if (!isRead || keys.includes(-1)) return 'names of parameters, separated by commas (alpn,port)';
  if (new Set(keys).size < keys.length) return 'names of parameters, each of them once';
  for (const key of keys.sort((a, b) => a - b)) out.u16(key);
  return undefined;
}

/**
 * Strings with their lengths before them, separated by commas. The text is escaped twice: `\\,` in the file is a
 * comma in a string (RFC 9460 appendix A.1).
 */
function readList(value: SvcValue, out: WireWriter): boolean {
  const first = out.length;
  if (readOctets(value.codes, value.start, value.end, value.octets, out) >= 0) return false;
  const text = out.bytes.slice(first, out.length);
  out.length = first;
  let at = out.length;
  out.u8(0);
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== COMMA) {
      if (text[i] === BACKSLASH && ++i === text.length) return false;
      out.u8(text[i]);
      continue;
    }
    const length = out.length - at - 1;
    if (length < 1 || length > 255) return false;
    out.bytes[at] = length;
    at = out.length;
    if (i < text.length) out.u8(0);
  }
  return true;
}

function readProtocols(value: SvcValue, out: WireWriter): Expected {
  return readList(value, out) ? undefined : 'protocol names of 1 to 255 octets, separated by commas (h2,h3)';
}

function readSegments(value: SvcValue, out: WireWriter): Expected {
  if (value.start === value.end || readList(value, out)) return undefined;
  return 'path segments of 1 to 255 octets, separated by commas';
}

function readPort({ codes, start, end }: SvcValue, out: WireWriter): Expected {
  const port = decimal(codes, start, end);
  if (port < 0 || port > 65535) return 'a port from 0 to 65535';
  out.u16(port);
  return undefined;
}

function readAddresses(value: SvcValue, out: WireWriter, size: 4 | 16): Expected {
  const parse = size === 4 ? parseIpv4 : parseIpv6;
  const isRead = parts(value, (from, to) => {
    out.reserve(size);
    if (!parse(value.codes, from, to, out.bytes, out.length)) return false;
    out.length += size;
    return true;
  });
  return isRead ? undefined : `IPv${size === 4 ? 4 : 6} addresses, separated by commas without spaces`;
}

/** Unlike elsewhere, blanks between the characters are passed over. */
function readBase64(value: SvcValue, out: WireWriter): Expected {
  const characters = value.codes.slice(value.start, value.end).filter((code) => code !== 32 && code !== 9);
  return putBase64(characters, 0, characters.length, out) < 0 ? undefined : 'Base64';
}

function readText(value: SvcValue, out: WireWriter): Expected {
  const isRead = readOctets(value.codes, value.start, value.end, value.octets, out) < 0;
  return isRead ? undefined : 'text whose escapes are \\DDD, up to \\255, or a backslash and one character';
}

function readTemplate(value: SvcValue, out: WireWriter): Expected {
  const first = out.length;
  const isRead = readText(value, out) === undefined && isDohTemplate(out.bytes.subarray(first, out.length));
  return isRead ? undefined : 'a path that starts with / and has the variable dns (/dns-query{?dns})';
}

function readGroups(value: SvcValue, out: WireWriter): Expected {
  const seen = new Set<number>();
  const isRead = parts(value, (from, to) => {
    const group = decimal(value.codes, from, to);
    if (group < 0 || group > 65535 || seen.has(group)) return false;
    seen.add(group);
    out.u16(group);
    return true;
  });
  return isRead ? undefined : 'numbers of TLS groups, each of them once, separated by commas (29,23)';
}

function readWeights(value: SvcValue, out: WireWriter): Expected {
  const seen = new Set<string>();
  const isRead = parts(value, (from, to) => {
    let colon = from;
    while (colon < to && value.codes[colon] !== COLON) colon++;
    const weight = colon < to ? decimal(value.codes, colon + 1, to) : -1;
    const transport = textOf(value.codes, from, colon);
    if (weight < 0 || weight > 100 || colon === from || colon - from > 255 || seen.has(transport)) return false;
    seen.add(transport);
    out.u8(colon - from);
    for (let i = from; i < colon; i++) out.u8(value.codes[i]);
    out.u8(weight);
    return true;
  });
  return isRead ? undefined : 'transports, each of them once, and percentages up to 100 (do53:100,dot:5)';
}

export const READERS: Readonly<Record<SvcParamFormat, (value: SvcValue, out: WireWriter) => Expected>> = {
  keys: readKeys,
  protocols: readProtocols,
  empty: ({ start, end }) => (start === end ? undefined : 'without a value'),
  port: readPort,
  ipv4s: (value, out) => readAddresses(value, out, 4),
  base64: readBase64,
  ipv6s: (value, out) => readAddresses(value, out, 16),
  template: readTemplate,
  groups: readGroups,
  segments: readSegments,
  weights: readWeights,
  text: readText,
};
