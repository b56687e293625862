/** What a domain's SPF policy says about its own mail hosts. */
import { printName, ROOT, sameName } from '../records/name.ts';
import { WireReader } from '../records/wire.ts';
import { type Asking, TYPE_A, TYPE_AAAA, TYPE_MX } from './lookup.ts';
import { checkHost, type SpfVerdict } from './spfEvaluate.ts';
import { spfSender } from './spfSender.ts';

export interface HostVerdict {
  /** In wire form. */
  readonly host: Uint8Array;
  /** 4 or 16 octets. */
  readonly address: Uint8Array;
  readonly verdict: SpfVerdict;
}

const MOST_HOSTS = 10;
const MOST_ADDRESSES = 20;

/** The verdict on each address of each mail host of a domain that is known; `domain`: wire form. */
export function* ownHostVerdicts(domain: Uint8Array): Asking<HostVerdict[]> {
  const verdicts: HostVerdict[] = [];
  const answer = yield { name: domain, type: TYPE_MX };
  if (answer.kind !== 'answer') return verdicts;
  const hosts = answer.records.slice(0, MOST_HOSTS).map((rdata) => new WireReader(rdata, 2).name());
  const mailFrom = `postmaster@${printName(domain)}`;
  for (const host of hosts) {
    if (sameName(host, ROOT)) continue;
    for (const type of [TYPE_A, TYPE_AAAA]) {
      const found = yield { name: host, type };
      for (const address of found.kind === 'answer' ? found.records : []) {
        if (verdicts.length === MOST_ADDRESSES) return verdicts;
        const verdict = yield* checkHost(spfSender(address, mailFrom, printName(host)));
        verdicts.push({ host, address, verdict });
      }
    }
  }
  return verdicts;
}
