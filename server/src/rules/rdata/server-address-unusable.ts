import { A, AAAA, MX, NS } from '../../records/typeCodes.ts';
import { lookup } from '../../zone/lookup.ts';
import type { NameId } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isPrivateAddress, type UnusableKind, unusableKind } from '../support/addressKind.ts';
import { printAddress } from '../support/around/mailHosts.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { recordsAt } from '../support/target.ts';

const IN = 1;
const MOST = 64;
const NAME_SERVER = 'name server';
const MAIL_SERVER = 'mail server';
/** What it is called in the message. */
const CALLED: Readonly<Record<UnusableKind, string>> = {
  loopback: 'a loopback address, which every host has for itself',
  unspecified: 'no address of a host',
  multicast: 'a multicast address, which no single host has',
  broadcast: 'the broadcast address, which no single host has',
  'link-local': 'a link-local address, which only neighbours can reach',
};

export default defineRule({
  code: 'server-address-unusable',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name server or mail server of the zone has an address at which nobody can reach it.',
    why: 'Others try the address and fail, or reach themselves. Zones whose servers all have such addresses are local ones and not meant.',
    remedy: 'Write the address under which others reach the server, or remove the record.',
    references: ['RFC 6890 §2.2', 'RFC 5321 §5.1'],
    bad: '@ MX 10 mail\nmail A 0.0.0.0\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      '{owner} is a {server} of this zone, and {address} is {called}, so others cannot reach it there; write its address, or remove the record',
    private:
      '{owner} is a mail server of this zone, and {address} is a private address, though the name servers have public ones: nobody outside your network can deliver mail to it; write its public address',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown || zone.class !== IN) return;
      const hosts = serversOf(zone);
      if (hosts.size === 0) return;
      const addresses = [...hosts].flatMap(([host, server]) =>
        [A, AAAA].flatMap((type) => recordsAt(zone, host, type, MOST)).map((record) => ({ record, server })),
      );
      reportPrivate(addresses, ctx);
      // A local zone, or one that is to lead nowhere.
      if (addresses.every(({ record }) => unusableKind(record.rdata)) && !hasPublicAddress(zone)) return;
      for (const { record, server } of addresses) {
        const kind = unusableKind(record.rdata);
        if (!kind) continue;
        const { rdata, owner } = record;
        // A server may be asked by programs on its own host; mail comes from others.
        const isForItself =
          (kind === 'loopback' || kind === 'link-local') &&
          (server === NAME_SERVER || addresses.some((other) => isUsableToo(other.record, record)));
        ctx.report(
          'default',
          record.dataPlace(),
          { owner, server, address: printAddress(rdata), called: CALLED[kind] },
          { severity: isForItself ? 'information' : 'warning' },
        );
      }
    },
  },
});

/** Whether any host of the zone has an address at which everybody may reach it. */
function hasPublicAddress(zone: Zone): boolean {
  for (const type of [A, AAAA]) {
    for (const { rdata } of recordsOf(zone, type)) if (!unusableKind(rdata) && !isPrivateAddress(rdata)) return true;
  }
  return false;
}

/** Whether another record gives a usable address to the same host. */
const isUsableToo = (other: ZoneRecord, { name }: ZoneRecord): boolean =>
  other.name === name && !unusableKind(other.rdata);

/**
 * Mail servers that have private addresses only, in a zone whose name servers all have public ones. An internal version
 * of the zone may well be like that, so it is no more than a question.
 */
function reportPrivate(addresses: readonly ServerAddress[], ctx: RuleContext<{ private: string }>): void {
  const ofKind = (wanted: string) => addresses.filter(({ server }) => server === wanted);
  const isPublic = ({ record: { rdata } }: ServerAddress): boolean => !unusableKind(rdata) && !isPrivateAddress(rdata);
  const servers = ofKind(NAME_SERVER);
  if (servers.length === 0 || !servers.every(isPublic)) return;
  const said = new Set<NameId>();
  for (const { record } of ofKind(MAIL_SERVER)) {
    const { name, rdata, owner } = record;
    const isReached = addresses.some((other) => other.record.name === name && isPublic(other));
    if (!isPrivateAddress(rdata) || isReached || said.has(name)) continue;
    said.add(name);
    const args = { owner, address: printAddress(rdata) };
    ctx.report('private', record.dataPlace(), args, { severity: 'information' });
  }
}

interface ServerAddress {
  readonly record: ZoneRecord;
  readonly server: string;
}

/** The hosts in the zone that the NS and MX records of its apex name. */
function serversOf(zone: Zone): Map<NameId, string> {
  const hosts = new Map<NameId, string>();
  const add = (records: readonly ZoneRecord[], field: string, server: string): void => {
    for (const record of records) {
      const found = lookup(zone, record.nameOf(field));
      if (found.kind === 'exists' && !hosts.has(found.name)) hosts.set(found.name, server);
    }
  };
  add(recordsAt(zone, zone.apex, NS, MOST), 'name-server', NAME_SERVER);
  add(recordsAt(zone, zone.apex, MX, MOST), 'exchange', MAIL_SERVER);
  return hosts;
}
