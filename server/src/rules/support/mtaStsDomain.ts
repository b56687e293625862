/** Domains with MTA-STS: what else has to stand in the zone for them. */
import { TYPE_A, TYPE_AAAA, TYPE_MX, TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import { isMtaSts, readMtaSts } from '../../mail/mtaSts.ts';
import { sameName } from '../../records/name.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { hasFirstLabel } from './tagRecord.ts';
import { recordsAt } from './target.ts';
import { zoneLookup } from './zoneLookup.ts';

const MOST_RECORDS = 50;
/** Without MX records mail goes to the addresses (RFC 5321 §5.1). */
const RECEIVES = [TYPE_MX, TYPE_A, TYPE_AAAA];

/**
 * The domain, in wire form, that a TXT record is the MTA-STS record of. Undefined when it is none without fault, not the
 * first one at its name, or when nobody knows which zone this is. Nor has a name without mail below the apex any: aliases
 * of other domains lead there, as to the records of a provider.
 */
export function mtaStsDomain({ zone, id, name, owner }: ZoneRecord): Uint8Array | undefined {
  if (!hasFirstLabel(owner, '_mta-sts') || zone.originUnknown) return undefined;
  const first = recordsAt(zone, zone.names.canonical(name), TYPE_TXT, MOST_RECORDS).find(isFaultless);
  if (first?.id !== id) return undefined;
  const wire = zone.names.wire(name);
  const domain = wire.subarray(wire[0] + 1);
  const isApex = sameName(domain, zone.apexWire);
  return isApex || RECEIVES.some((type) => zoneLookup(zone).find(domain, type).kind === 'answer') ? domain : undefined;
}

function isFaultless({ rdata }: ZoneRecord): boolean {
  const text = textOfTxt(rdata);
  return isMtaSts(text) && readMtaSts(text).faults.length === 0;
}
