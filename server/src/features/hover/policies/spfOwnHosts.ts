/** What an SPF policy says about mail from the domain's own mail hosts. */
import { answeredBy, type Lookup } from '../../../mail/lookup.ts';
import { printAddress } from '../../../mail/network.ts';
import { type HostVerdict, ownHostVerdicts } from '../../../mail/spfOwnHosts.ts';
import { printName } from '../../../records/name.ts';
import { code, enumeration } from '../markdown.ts';

const MOST_HOSTS = 4;

/** A sentence; undefined when nothing is known of the hosts, or there are none. `domain`: wire form. */
export function ownHostsText(domain: Uint8Array, lookup: Lookup): string | undefined {
  const verdicts = answeredBy(ownHostVerdicts(domain), lookup).filter(({ verdict }) => verdict.result !== 'unknown');
  const others = verdicts.filter(({ verdict }) => verdict.result !== 'pass');
  if (verdicts.length === 0) return undefined;
  if (others.length === 0) return `Mail from ${hostsText(verdicts, hostText)} passes.`;
  return `Mail from the domain's own mail hosts does not always pass: ${hostsText(others, resultText)}.`;
}

const hostsText = (verdicts: readonly HostVerdict[], text: (verdict: HostVerdict) => string): string =>
  enumeration([...new Set(verdicts.map(text))], MOST_HOSTS);

const hostText = ({ host }: HostVerdict): string => code(printName(host).slice(0, -1));

const resultText = (one: HostVerdict): string =>
  `${hostText(one)} (${code(printAddress(one.address))}) gets ${one.verdict.result}`;
