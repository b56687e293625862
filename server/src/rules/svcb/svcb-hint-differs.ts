import { printIpv4, printIpv6 } from '../../records/fields/address.ts';
import { A, AAAA } from '../../records/typeCodes.ts';
import { lookup } from '../../zone/lookup.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { bindingOf, isAliasMode, isRoot, paramPlace } from '../support/svcb.ts';
import { recordsAt } from '../support/target.ts';

interface Family {
  readonly param: string;
  readonly key: number;
  readonly type: number;
  readonly mnemonic: string;
  readonly octets: number;
  print(octets: Uint8Array): string;
}

const FAMILIES: readonly Family[] = [
  { param: 'ipv4hint', key: 4, type: A, mnemonic: 'A', octets: 4, print: (octets) => printIpv4(octets) },
  { param: 'ipv6hint', key: 6, type: AAAA, mnemonic: 'AAAA', octets: 16, print: (octets) => printIpv6(octets) },
];
/** Addresses of a host beyond this number are not compared. */
const MOST = 64;

export default defineRule({
  code: 'svcb-hint-differs',
  group: 'svcb',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An address hint of an HTTPS or SVCB record is none of the addresses of its target.',
    why: 'Clients may connect to the hint before they have looked the target up, so they come to the wrong host; hints are often forgotten when an address changes.',
    remedy: 'Write the addresses that the A and AAAA records of the target have, or leave the hint out.',
    references: ['RFC 9460 §7.3'],
    bad: 'www HTTPS 1 . alpn=h2 ipv4hint=192.0.2.8\nwww A 192.0.2.80\n',
    good: 'www HTTPS 1 . alpn=h2 ipv4hint=192.0.2.80\nwww A 192.0.2.80\n',
  },
  messages: {
    default:
      '{param} has {address}, and no {type} record of {target} has it: clients may connect to a wrong host; write the addresses of the target, or leave the hint out',
  },
  types: ['HTTPS', 'SVCB'],
  visit: {
    record(record, ctx) {
      if (isAliasMode(record)) return;
      const { target, params } = bindingOf(record);
      for (const family of FAMILIES) {
        const hint = params.get(family.key);
        const hosts = hint ? addressesOf(record, target, family) : [];
        const hints = hint ? chunksOf(hint, family) : [];
        const wrong = hosts.length === 0 ? undefined : hints.find((address) => !hosts.includes(address));
        if (wrong === undefined) continue;
        const place = paramPlace(record, family.param) ?? record.dataPlace();
        const name = isRoot(target) ? record.owner : record.nameTextOf('target');
        const args = { param: family.param, address: wrong, type: family.mnemonic, target: name };
        ctx.report('default', place, args, { fixes: hintFix(record, family, hosts) });
      }
    },
  },
});

/** The addresses that the zone itself has for a target; none when it does not answer, or is asked for an alias. */
function addressesOf(record: ZoneRecord, target: Uint8Array, { type, print }: Family): string[] {
  const { zone } = record;
  zone.lookedFar |= FAR_ANYWHERE;
  const found = lookup(zone, isRoot(target) ? zone.names.wire(record.name) : target);
  if (found.kind !== 'exists' && found.kind !== 'wildcard') return [];
  const records = recordsAt(zone, found.name, type, MOST + 1);
  return records.length > MOST ? [] : records.map(({ rdata }) => print(rdata));
}

const chunksOf = (hint: Uint8Array, { octets, print }: Family): string[] =>
  Array.from({ length: hint.length / octets }, (_, i) => print(hint.subarray(i * octets, (i + 1) * octets)));

function hintFix(record: ZoneRecord, { param }: Family, hosts: readonly string[]): Fix[] {
  const place = paramPlace(record, param);
  const text = `${param}=${hosts.join(',')}`;
  return place ? [replace(`Write the addresses of the target: ${text}`, place, text)] : [];
}
