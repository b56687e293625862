/** Compare Zone with Live DNS: the text of a zone file, with its records as a name server serves them now. */
import { printIpv4, printIpv6 } from '../records/fields/address.ts';
import { printName } from '../records/name.ts';
import { A, AAAA, NS, SOA } from '../records/typeCodes.ts';
import { textOf } from '../text/codes.ts';
import { ZoneRecord } from '../zone/record.ts';
import type { Zone } from '../zone/zone.ts';
import type { CancelSignal } from './cancel.ts';
import type { ServerAddress } from './resolver.ts';
import { editsFor, type TextEdit } from './servedText.ts';
import type { LiveSettings } from './settings.ts';
import { answeredNames, setsOf, type WrittenSet } from './support/writtenSets.ts';
import { failureWords, questionWords } from './words.ts';
import type { World } from './world.ts';

export interface Comparison {
  /** Of the zone's first file. */
  readonly text: string;
  /** Who was asked. */
  readonly server: string;
  /** RRsets that were asked about, those that differ, and those about which nothing can be said. */
  readonly asked: number;
  readonly different: number;
  readonly unknown: number;
  /** RRsets that were left out: too many of them. */
  readonly left: number;
}

/** More questions than this are not asked: a zone transfer is better then. */
const MOST_SETS = 2000;
/** A name server's answers count, not those of all of them. */
const MOST_SERVERS = 4;

/** Rejects never; a text is the answer when nobody answers. */
export async function compareZone(
  zone: Zone,
  world: World,
  settings: LiveSettings,
  signal: CancelSignal,
): Promise<Comparison | { readonly refused: string }> {
  const server = await authorityOf(zone, world, signal);
  if (!server) {
    return {
      refused: `no name server of ${printName(zone.apexWire)} answers for it; check its delegation, or whether port 53 is closed on the way`,
    };
  }
  const all = setsToCompare(zone);
  const sets = all.slice(0, MOST_SETS);
  const edits: TextEdit[] = [];
  let [different, unknown] = [0, 0];
  const compare = async (set: WrittenSet): Promise<void> => {
    const answer = await world.resolver.ask({ name: set.owner, type: set.type, server: server.address }, signal);
    const found = editsFor(zone, set, answer);
    if (answer.kind === 'failed') {
      unknown++;
      edits.push(unknownEdit(set, failureWords(answer)));
    } else if (found.length > 0) different++;
    edits.push(...found);
  };
  await inTurns(sets, settings.inFlight, compare, signal);
  return {
    text: applied(textOf(zone.files[0].codes, 0, zone.files[0].codes.length), edits),
    server: server.name,
    asked: sets.length,
    different,
    unknown,
    left: all.length - sets.length,
  };
}

/** The SOA record comes first: its serial tells most. */
function setsToCompare(zone: Zone): WrittenSet[] {
  const soa = zone.soa === undefined ? [] : [new ZoneRecord(zone, zone.soa)];
  const first = { owner: zone.apexWire, type: SOA, records: soa };
  const others = Array.from(answeredNames(zone), (name) => setsOf(zone, name)).flat();
  return [first, ...others].filter(({ records }) => records.some(isComparable));
}

/** Written in the file that is compared, and by itself. */
const isComparable = (record: ZoneRecord): boolean => record.file === 0 && !record.isGenerated;

interface Authority {
  readonly name: string;
  readonly address: ServerAddress;
}

/** The first name server of the zone that answers for it. */
async function authorityOf(zone: Zone, world: World, signal: CancelSignal): Promise<Authority | undefined> {
  const servers = zone.chainOf(zone.apex).filter((id) => zone.typeOf(id) === NS);
  for (const id of servers.slice(0, MOST_SERVERS)) {
    const name = new ZoneRecord(zone, id).rdata.slice();
    for (const type of [A, AAAA]) {
      const answer = await world.resolver.ask({ name, type }, signal);
      for (const { rdata } of answer.kind === 'answer' ? answer.records : []) {
        const address = { protocol: 'udp', address: addressText(rdata), port: 53 } as const;
        const said = await world.resolver.ask({ name: zone.apexWire, type: SOA, server: address }, signal);
        if (said.kind === 'answer' && said.authoritative)
          return { name: `${printName(name)} (${said.server})`, address };
      }
    }
  }
  return undefined;
}

const addressText = (rdata: Uint8Array): string => (rdata.length === 4 ? printIpv4(rdata) : printIpv6(rdata));

/** Does something with each of some things, so many at the same time. */
async function inTurns<T>(
  things: readonly T[],
  atOnce: number,
  act: (thing: T) => Promise<void>,
  signal: CancelSignal,
): Promise<void> {
  const rest = things.values();
  const worker = async (): Promise<void> => {
    for (const thing of rest) {
      if (signal.aborted) return;
      await act(thing);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker));
}

function unknownEdit(set: WrittenSet, why: string): TextEdit {
  const [first] = set.records.filter(isComparable);
  const { entryStart: start } = first;
  return {
    start,
    end: start,
    text: `; cannot tell what is served for ${questionWords(set.owner, set.type)}: ${why}\n`,
  };
}

/** A text with edits that do not overlap. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return sorted.reduce((made, { start, end, text: put }) => made.slice(0, start) + put + made.slice(end), text);
}
