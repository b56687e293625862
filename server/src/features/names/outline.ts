/** Builds an outline from the rows of a file, one after the other. */
import { mnemonicOf } from '../../records/mnemonics.ts';
import { isUnder, printName } from '../../records/name.ts';
import { SOA } from '../../records/typeCodes.ts';
import type { Place } from '../../zone/files.ts';
import type { NameId } from '../../zone/names.ts';
import type { UnreadRecord } from '../../zone/notes.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { OriginChange, Zone } from '../../zone/zone.ts';
import type { Range } from '../snapshot.ts';
import type { OutlineRow } from './rows.ts';
import { shortened, shortName } from './shortName.ts';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'zone' | 'name' | 'rrset' | 'record' | 'directive';
  /** Contains those of the children. */
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** A symbol that still grows. */
interface Draft extends DocumentSymbol {
  detail: string;
  kind: DocumentSymbol['kind'];
  range: { start: number; end: number };
  children: Draft[];
}

export class Outline {
  readonly symbols: Draft[] = [];
  /** How many symbols there are, at all depths. */
  count = 0;
  readonly #zone: Zone;
  #section: Draft | undefined;
  /** Rows of one owner after the other. */
  #run: { readonly owner: NameId; readonly symbol: Draft } | undefined;
  #set: { readonly type: number; readonly symbol: Draft; readonly first: Draft } | undefined;

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  add(row: OutlineRow): void {
    if (row.kind === 'record') this.addRecord(row.record);
    else if (row.kind === 'unread') this.addUnread(row.unread);
    else if (row.kind === 'generated') this.addTemplate(row.record, row.records);
    else if (row.kind === 'include') this.addLine('$INCLUDE', row.include.path, row.include);
    else this.startSection(row.origin);
  }

  private addRecord(record: ZoneRecord): void {
    const { place, typeCode, type } = record;
    const range = rangeOf(place);
    const owner = record.ownerIsWritten ? record.ownerPlace : place;
    this.startRun(this.#zone.ownerOf(record.id), range, within(owner, range));
    const symbol = draft(shortened(record.data), '', 'record', range, within(record.typePlace, range));
    const run = this.#run?.symbol;
    if (!run) return;
    if (typeCode === SOA) {
      run.kind = 'zone';
      run.detail = `serial ${record.numberOf('serial', 4)}`;
    }
    if (this.#set?.type === typeCode) this.growSet(this.#set, symbol);
    else {
      const set = draft(type, symbol.name, 'rrset', { ...range }, symbol.selection);
      this.#set = { type: typeCode, symbol: set, first: symbol };
      this.put(run, set);
      if (run.kind === 'name') run.detail = run.children.map(({ name }) => name).join(', ');
    }
    this.reach(range.end);
  }

  /** The second record of an RRset makes a list of it. */
  private growSet(set: { readonly symbol: Draft; readonly first: Draft }, symbol: Draft): void {
    if (set.symbol.children.length === 0) this.put(set.symbol, set.first);
    this.put(set.symbol, symbol);
    set.symbol.detail = `${set.symbol.children.length} records`;
    set.symbol.range.end = symbol.range.end;
  }

  private addUnread({ owner, type, file, start }: UnreadRecord): void {
    if (owner < 0) return;
    const { entry, place } = entryAt(this.#zone, file, start);
    const range = rangeOf(place);
    const end = entry.ownerToken >= 0 ? entry.ends[entry.ownerToken] : place.end;
    this.startRun(owner, range, { start: place.start, end });
    this.#set = undefined;
    const symbol = draft(type < 0 ? '?' : mnemonicOf(type), 'cannot be read', 'record', range, range);
    this.put(this.#run?.symbol, symbol);
    this.reach(range.end);
  }

  private addTemplate(record: ZoneRecord, count: number): void {
    const what = `${count} ${record.type} record${count === 1 ? '' : 's'} from ${shortName(this.#zone, record.name)}`;
    this.addLine('$GENERATE', what, record.place);
  }

  private addLine(directive: string, detail: string, place: Place): void {
    this.endRun();
    const range = rangeOf(place);
    this.put(this.#section, draft(directive, detail, 'directive', range, range));
    this.reach(range.end);
  }

  /** Only an origin below the zone holds a part of it. */
  private startSection({ name, start, end }: OriginChange): void {
    const { apexWire } = this.#zone;
    this.endRun();
    this.#section = undefined;
    if (name.length <= apexWire.length || !isUnder(name, apexWire)) return;
    const section = draft('$ORIGIN', printName(name), 'directive', { start, end }, { start, end });
    this.put(undefined, section);
    this.#section = section;
  }

  /** `spelled`: the owner as it is spelled where its first record stands. */
  private startRun(spelled: NameId, range: Range, selection: Range): void {
    const owner = this.#zone.names.canonical(spelled);
    if (this.#run?.owner === owner) return;
    this.endRun();
    const symbol = draft(shortName(this.#zone, spelled), '', 'name', { ...range }, selection);
    this.put(this.#section, symbol);
    this.#run = { owner, symbol };
  }

  private endRun(): void {
    this.#run = undefined;
    this.#set = undefined;
  }

  private put(parent: Draft | undefined, symbol: Draft): void {
    (parent?.children ?? this.symbols).push(symbol);
    this.count++;
  }

  /** What contains the current row ends where that ends. */
  private reach(end: number): void {
    for (const symbol of [this.#section, this.#run?.symbol, this.#set?.symbol]) if (symbol) symbol.range.end = end;
  }
}

function draft(name: string, detail: string, kind: Draft['kind'], range: Range, selection: Range): Draft {
  return { name, detail, kind, range: { ...range }, selection, children: [] };
}

const rangeOf = ({ start, end }: Range): Range => ({ start, end });

/** A place, if it lies in a range; otherwise the range. */
const within = ({ start, end }: Range, range: Range): Range =>
  start >= range.start && end <= range.end ? { start, end } : range;
