/** A zone file beside what a name server has, as data: one RRset after the other, or from a transfer of the whole zone. */

import { mnemonicOf } from '../records/mnemonics.ts';
import { printName } from '../records/name.ts';
import type { Place } from '../zone/files.ts';
import { NO_NAME } from '../zone/names.ts';
import type { Zone } from '../zone/zone.ts';
import type { CancelSignal } from './cancel.ts';
import { followed } from './dns/cancelling.ts';
import type { Transfer } from './dns/transfer.ts';
import type { LiveRecord, Resolver, ServerAddress } from './resolver.ts';
import { answeredNames, differenceOf, isMade, servedOf, setsOf, type WrittenSet } from './support/writtenSets.ts';
import { dataText, failureWords } from './words.ts';

/** An RRset that differs. */
export interface ServedDifference {
  readonly owner: string;
  /** Mnemonic. */
  readonly type: string;
  /** RDATA in presentation format. */
  readonly onlyInFile: readonly string[];
  readonly onlyServed: readonly string[];
  /** Its first record in the file; absent: the file has none. */
  readonly place?: Place;
}

export interface ServedComparison {
  /** How many RRsets of the file were compared. */
  readonly compared: number;
  readonly differences: readonly ServedDifference[];
  /** RRsets about which the server said nothing, and why. */
  readonly unknown: readonly { readonly what: string; readonly why: string }[];
  /** How many RRsets of the file were not asked about, because there are too many. */
  readonly left: number;
  /** Whether records would have been seen that the file does not have at all: only a transfer shows those. */
  readonly isWhole: boolean;
}

/** Asks a server about each RRset of a zone, as many as `most`. Types that signers make are left out; so are TTLs. */
export async function compareServed(
  zone: Zone,
  server: ServerAddress,
  resolver: Resolver,
  signal: CancelSignal,
  most: number,
): Promise<ServedComparison> {
  const sets = writtenSets(zone);
  const differences: ServedDifference[] = [];
  const unknown: { what: string; why: string }[] = [];
  const asked = sets.slice(0, most);
  const compare = async (set: WrittenSet, own: CancelSignal): Promise<void> => {
    const answer = await resolver.ask({ name: set.owner, type: set.type, server }, own);
    if (answer.kind === 'failed') unknown.push({ what: wordsOf(set), why: failureWords(answer) });
    else differences.push(...differing(zone, set, servedOf(set, answer)));
  };
  await followed(signal, (own) => Promise.all(asked.map((set) => compare(set, own))));
  return {
    compared: asked.length - unknown.length,
    differences: inOrder(differences),
    unknown,
    left: sets.length - asked.length,
    isWhole: false,
  };
}

/** The same from a whole zone as it was transferred. */
export function compareTransferred(zone: Zone, { records }: Extract<Transfer, { kind: 'records' }>): ServedComparison {
  const served = new Map<string, LiveRecord[]>();
  for (const record of records) {
    if (isMade(record.type)) continue;
    const key = keyOf(record.owner, record.type);
    served.set(key, [...(served.get(key) ?? []), record]);
  }
  const sets = writtenSets(zone);
  const differences = sets.flatMap((set) => {
    const key = keyOf(set.owner, set.type);
    const found = served.get(key) ?? [];
    served.delete(key);
    return differing(zone, set, found);
  });
  for (const records of served.values()) {
    const [{ owner, type }] = records;
    if (isGlue(zone, owner)) continue;
    differences.push({
      owner: printName(owner),
      type: mnemonicOf(type),
      onlyInFile: [],
      onlyServed: records.map(dataText),
    });
  }
  return { compared: sets.length, differences: inOrder(differences), unknown: [], left: 0, isWhole: true };
}

const writtenSets = (zone: Zone): WrittenSet[] => [...answeredNames(zone)].flatMap((name) => setsOf(zone, name));
const wordsOf = ({ owner, type }: WrittenSet): string => `${mnemonicOf(type)} ${printName(owner)}`;
const keyOf = (owner: Uint8Array, type: number): string => `${printName(owner).toLowerCase()} ${type}`;

/** What lies below a delegation of the file is not compared: it is a matter of the other zone. */
function isGlue(zone: Zone, owner: Uint8Array): boolean {
  for (let at = 0; owner[at] !== 0; at += owner[at] + 1) {
    const name = zone.names.find(owner, at, owner.length - at);
    if (name !== NO_NAME) return name !== zone.apex && zone.cutAt(name) !== NO_NAME;
  }
  return false;
}

function differing(zone: Zone, set: WrittenSet, served: readonly LiveRecord[]): ServedDifference[] {
  const difference = differenceOf(zone, set, served);
  if (!difference) return [];
  return [
    {
      owner: printName(set.owner),
      type: mnemonicOf(set.type),
      onlyInFile: difference.onlyWritten.map(({ data }) => data),
      onlyServed: difference.onlyServed.map(dataText),
      place: set.records[0].place,
    },
  ];
}

/** Those of the file first, as they stand there. */
const inOrder = (differences: readonly ServedDifference[]): ServedDifference[] =>
  [...differences].sort(
    (a, b) =>
      (a.place?.file ?? Infinity) - (b.place?.file ?? Infinity) || (a.place?.start ?? 0) - (b.place?.start ?? 0),
  );
