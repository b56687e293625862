/** The addresses of hosts, from the zone when it has them, else from the DNS. */
import { printAddress } from '../../mail/network.ts';
import { A, AAAA } from '../../records/typeCodes.ts';
import type { Place } from '../../zone/files.ts';
import type { LiveRecord } from '../resolver.ts';
import { type FailedAnswer, failureWords } from '../words.ts';
import { isNothing } from './answers.ts';
import type { Look } from './look.ts';
import { addressesIn, type HostAddress } from './mailHosts.ts';

export interface FoundAddresses {
  readonly addresses: readonly HostAddress[];
  /** CNAME and DNAME records on the way. */
  readonly aliases: readonly LiveRecord[];
  /** Nobody knows whether there are more. */
  readonly failures: readonly FailedAnswer[];
  /** No family has any, and whoever was asked knew. */
  readonly isNone: boolean;
}

/** Asks for both families. `place`: what the addresses belong to in the file. */
export async function askAddresses(look: Look, name: Uint8Array, place: Place): Promise<FoundAddresses> {
  const answers = await Promise.all([look.ask(name, A), look.ask(name, AAAA)]);
  const addresses = answers.flatMap((answer, at) =>
    answer.kind !== 'answer'
      ? []
      : answer.records
          .filter(({ type, rdata }) => (type === A && rdata.length === 4) || (type === AAAA && rdata.length === 16))
          .filter(({ type }) => type === [A, AAAA][at])
          .map(({ rdata }) => ({ octets: rdata, text: printAddress(rdata), place })),
  );
  return {
    addresses,
    aliases: answers.flatMap((answer) => (answer.kind === 'failed' ? [] : answer.aliases)),
    failures: answers.filter((answer) => answer.kind === 'failed'),
    isNone: addresses.length === 0 && answers.every((answer) => answer.kind === 'answer' || isNothing(answer)),
  };
}

/** Those in the zone, or else those that the DNS says. */
export async function addressesOf(look: Look, name: Uint8Array, place: Place): Promise<FoundAddresses> {
  const own = addressesIn(look.zone, name);
  if (own.length === 0) return askAddresses(look, name, place);
  return { addresses: own, aliases: [], failures: [], isNone: false };
}

/** Why nobody knows the addresses. */
export const failuresText = (failures: readonly FailedAnswer[]): string =>
  [...new Set(failures.map(failureWords))].join('; ') || 'the DNS says nothing about it';
