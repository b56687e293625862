/** Domains with MTA-STS: what else has to stand in the zone for them. */
import { TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import { isMtaSts, readMtaSts } from '../../mail/mtaSts.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { hasFirstLabel } from './tagRecord.ts';
import { recordsAt } from './target.ts';

const MOST_RECORDS = 50;

/**
 * The domain, in wire form, that a TXT record is the MTA-STS record of. Undefined when it is none without fault, not the
 * first one at its name, or when nobody knows which zone this is.
 */
export function mtaStsDomain({ zone, id, name, owner }: ZoneRecord): Uint8Array | undefined {
  if (!hasFirstLabel(owner, '_mta-sts') || zone.originUnknown) return undefined;
  const first = recordsAt(zone, zone.names.canonical(name), TYPE_TXT, MOST_RECORDS).find(isFaultless);
  if (first?.id !== id) return undefined;
  const wire = zone.names.wire(name);
  return wire.subarray(wire[0] + 1);
}

function isFaultless({ rdata }: ZoneRecord): boolean {
  const text = textOfTxt(rdata);
  return isMtaSts(text) && readMtaSts(text).faults.length === 0;
}
