/** Values of SVCB parameters: wire → text, in the spelling that BIND 9.18 prints and reads. */
import type { WireReader } from '../../wire.ts';
import { printIpv4, printIpv6 } from '../address.ts';
import { base64Of } from '../base64.ts';
import { printQuoted } from '../string.ts';
import { bindNameOf } from './bind.ts';
import { ALPN, MANDATORY, NO_DEFAULT_ALPN, SVC_PARAM_KEYS } from './keys.ts';
import { isDohTemplate } from './template.ts';

const COMMA = 44;
const BACKSLASH = 92;
const QUOTE = 34;

/** All numbers of 16 bits in octets. */
export function numbersOf(octets: Uint8Array): number[] {
  return Array.from({ length: octets.length >> 1 }, (_, i) => (octets[2 * i] << 8) | octets[2 * i + 1]);
}

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || number > numbers[i - 1]);

function isList(octets: Uint8Array): boolean {
  let at = 0;
  while (at < octets.length) {
    if (octets[at] === 0) return false;
    at += octets[at] + 1;
  }
  return at === octets.length && at > 0;
}

const isWholeOf = (octets: Uint8Array, size: number): boolean => octets.length > 0 && octets.length % size === 0;

/** Whether octets are a value of the parameter, as BIND 9.18 checks it: parameters that it does not know may hold anything. */
export function isSvcValue(code: number, octets: Uint8Array): boolean {
  switch (code) {
    case MANDATORY:
      return isWholeOf(octets, 2) && isAscending(numbersOf(octets));
    case ALPN:
      return isList(octets);
    case NO_DEFAULT_ALPN:
      return octets.length === 0;
    case 3:
      return octets.length === 2;
    case 4:
      return isWholeOf(octets, 4);
    case 6:
      return isWholeOf(octets, 16);
    case 7:
      return isDohTemplate(octets);
    default:
      return true;
  }
}

/** Strings in quotes, separated by commas and escaped twice. */
function printList(octets: Uint8Array): string {
  const strings: string[] = [];
  for (let at = 0; at < octets.length; at += octets[at] + 1) {
    let text = '';
    for (const octet of octets.subarray(at + 1, at + 1 + octets[at])) {
      if (octet === COMMA || octet === BACKSLASH) text += octet === COMMA ? '\\\\,' : '\\\\\\\\';
      else if (octet === QUOTE) text += '\\"';
      else if (octet > 32 && octet < 127) text += String.fromCharCode(octet);
      else text += `\\${String(octet).padStart(3, '0')}`;
    }
    strings.push(text);
  }
  return `"${strings.join(',')}"`;
}

function printAddresses(octets: Uint8Array, size: 4 | 16): string {
  const addresses: string[] = [];
  for (let at = 0; at < octets.length; at += size) {
    const address = octets.subarray(at, at + size);
    addresses.push(size === 4 ? printIpv4(address) : printIpv6(address));
  }
  return addresses.join(',');
}

function printValue(code: number, octets: Uint8Array): string {
  switch (SVC_PARAM_KEYS[code]?.format) {
    case 'keys':
      return numbersOf(octets).map(bindNameOf).join(',');
    case 'protocols':
      return printList(octets);
    case 'port':
      return String(numbersOf(octets)[0]);
    case 'ipv4s':
      return printAddresses(octets, 4);
    case 'ipv6s':
      return printAddresses(octets, 16);
    case 'base64':
      return base64Of(octets);
    default:
      return printQuoted(octets);
  }
}

/** The parameters up to the end of the RDATA; the reader fails if they are not as RFC 9460 §2.2 and §8 have them. */
export function printSvcParams(wire: WireReader): string {
  const params: string[] = [];
  const keys: number[] = [];
  let mandatory: number[] = [];
  while (wire.left > 0) {
    const code = wire.u16();
    const octets = wire.octets(wire.u16());
    if (wire.failed || !isSvcValue(code, octets)) wire.fail();
    else {
      keys.push(code);
      if (code === MANDATORY) mandatory = numbersOf(octets);
      params.push(octets.length === 0 ? bindNameOf(code) : `${bindNameOf(code)}=${printValue(code, octets)}`);
    }
  }
  const lacksAlpn = keys.includes(NO_DEFAULT_ALPN) && !keys.includes(ALPN);
  if (!isAscending(keys) || lacksAlpn || mandatory.some((key) => key === MANDATORY || !keys.includes(key))) wire.fail();
  return params.join(' ');
}
