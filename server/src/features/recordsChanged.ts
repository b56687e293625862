/** Whether two versions of a zone hold other records, whatever their order, layout, comments and serial. */
import { canonicalRdata } from '../records/canonical.ts';
import { descriptorOf } from '../records/registry.ts';
import { LOWER } from '../text/codes.ts';
import { BLOCK_SHIFT } from '../zone/recordBlock.ts';
import type { RecordId, Zone } from '../zone/zone.ts';

const SOA = 6;
/** The serial is the first of five numbers of four octets at the end of an SOA record. */
const SERIAL_FROM_END = 20;

export function recordsChanged(before: Zone, after: Zone): boolean {
  const old = keysOf(before);
  const fresh = keysOf(after);
  if (old.size !== fresh.size) return true;
  for (const key of fresh) if (!old.has(key)) return true;
  return false;
}

/** A number for each record; equal records, as DNS sees them, have the same one. */
function keysOf(zone: Zone): Set<number> {
  const keys = new Set<number>();
  zone.blocks.forEach((block, number) => {
    for (let at = 0; at < block.count; at++) keys.add(keyOf(zone, (number << BLOCK_SHIFT) | at));
  });
  return keys;
}

/** Two hashes of 26 bits in one number: two different records of a million hardly ever have the same. */
function keyOf(zone: Zone, id: RecordId): number {
  const owner = zone.names.wire(zone.names.canonical(zone.ownerOf(id)));
  const type = zone.typeOf(id);
  const block = zone.blocks[id >>> BLOCK_SHIFT];
  const at = id & ((1 << BLOCK_SHIFT) - 1);
  const written = block.rdata.subarray(block.rdataStarts[at], block.rdataStarts[at + 1]);
  const rdata = canonicalRdata(descriptorOf(type, zone.class), written);
  const end = type === SOA ? rdata.length - SERIAL_FROM_END : rdata.length;
  let low = 0x811c9dc5;
  let high = 0x01000193 ^ type;
  const add = (octet: number): void => {
    low = Math.imul(low ^ octet, 0x01000193);
    high = Math.imul(high + octet, 0x85ebca6b) ^ (high >>> 13);
  };
  for (const octet of owner) add(LOWER[octet]);
  for (const part of [type, zone.ttlOf(id)]) for (let shift = 0; shift < 32; shift += 8) add((part >>> shift) & 255);
  for (let i = 0; i < rdata.length; i++) if (i < end || i >= end + 4) add(rdata[i]);
  return (high >>> 6) * 2 ** 26 + (low >>> 6);
}
