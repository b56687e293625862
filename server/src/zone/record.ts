/** A record as rules and features see it: a light view of the zone's columns. */

import { mnemonicOf } from '../records/mnemonics.ts';
import { printName } from '../records/name.ts';
import { fieldOffset, printRdata } from '../records/rdata.ts';
import { descriptorOf } from '../records/registry.ts';
import type { RecordType } from '../records/type.ts';
import { WireReader } from '../records/wire.ts';
import type { Place } from './files.ts';
import type { NameId } from './names.ts';
import { entryAt, tokenPlace } from './place.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT, OWNER_WRITTEN, type RecordBlock, type TtlSource } from './recordBlock.ts';
import type { RecordId, Zone } from './zone.ts';

export class ZoneRecord {
  readonly zone: Zone;
  readonly id: RecordId;

  constructor(zone: Zone, id: RecordId) {
    this.zone = zone;
    this.id = id;
  }

  private get block(): RecordBlock {
    return this.zone.blocks[this.id >>> BLOCK_SHIFT];
  }

  private get at(): number {
    return this.id & (BLOCK_RECORDS - 1);
  }

  /** The owner's canonical name. */
  get name(): NameId {
    return this.zone.names.canonical(this.block.owners[this.at]);
  }

  /** The owner in presentation format, as spelled here. */
  get owner(): string {
    return this.zone.names.text(this.block.owners[this.at]);
  }

  get typeCode(): number {
    return this.block.types[this.at];
  }

  /** Mnemonic of the type. */
  get type(): string {
    return mnemonicOf(this.typeCode);
  }

  get descriptor(): RecordType | undefined {
    return descriptorOf(this.typeCode, this.zone.class);
  }

  /** Seconds. */
  get ttl(): number {
    return this.block.ttls[this.at];
  }

  get ttlSource(): TtlSource {
    return this.block.ttlSource(this.at);
  }

  get isGenerated(): boolean {
    return this.zone.isGenerated(this.id);
  }

  /** No other record comes from the same entry and before this one; a `$GENERATE` stands for many. */
  get isFirstOfEntry(): boolean {
    const { block, at } = this;
    return at === 0 ? !this.isGenerated || this.id === 0 : block.entries[at - 1] !== block.entries[at];
  }

  /** The owner stands in the entry, it is not taken from above. */
  get ownerIsWritten(): boolean {
    return (this.block.flags[this.at] & OWNER_WRITTEN) !== 0;
  }

  /** The RDATA in wire form, not copied. */
  get rdata(): Uint8Array {
    const { block, at } = this;
    return block.rdata.subarray(block.rdataStarts[at], block.rdataStarts[at + 1]);
  }

  /** Octets that hold the RDATA from `rdataStart` to `rdataEnd`, for checks of every record that must make no views. */
  get rdataOctets(): Uint8Array {
    return this.block.rdata;
  }

  get rdataStart(): number {
    return this.block.rdataStarts[this.at];
  }

  get rdataEnd(): number {
    return this.block.rdataStarts[this.at + 1];
  }

  /** The RDATA in presentation format. */
  get data(): string {
    return printRdata(this.descriptor, new WireReader(this.rdata));
  }

  /** A name in the RDATA, in wire form. `field`: the descriptor's name for it. */
  nameOf(field: string): Uint8Array {
    return this.reader(field).name();
  }

  /** A name in the RDATA in presentation format. */
  nameTextOf(field: string): string {
    return printName(this.nameOf(field));
  }

  /** A number in the RDATA; `octets`: its size. */
  numberOf(field: string, octets: 1 | 2 | 4 = 2): number {
    const wire = this.reader(field);
    return octets === 1 ? wire.u8() : octets === 2 ? wire.u16() : wire.u32();
  }

  private reader(field: string): WireReader {
    const wire = new WireReader(this.rdata);
    wire.at = fieldOffset(this.descriptor!, field, wire);
    return wire;
  }

  /** The whole entry without its line break. */
  get place(): Place {
    return entryAt(this.zone, this.block.file, this.entryStart).place;
  }

  get file(): number {
    return this.block.file;
  }

  /** Offset of the entry in its file. */
  get entryStart(): number {
    return this.block.start + this.block.entries[this.at];
  }

  /** Where the owner is written; where the entry starts when it is inherited. */
  get ownerPlace(): Place {
    return tokenPlace(this, 'owner');
  }

  get typePlace(): Place {
    return tokenPlace(this, 'type');
  }

  get ttlPlace(): Place {
    return tokenPlace(this, 'ttl');
  }

  /** The RDATA token with an index, from 0; the last one when there are fewer; the entry when it has none. */
  dataPlace(index = 0): Place {
    return tokenPlace(this, index);
  }

  /** Where a field of a type that is read field by field, one word each, is written. */
  fieldPlace(field: string): Place {
    return tokenPlace(
      this,
      Math.max(
        0,
        this.descriptor!.fields.findIndex(({ name }) => name === field),
      ),
    );
  }

  /** The text of a place in this record's file. */
  textAt(place: Place): string {
    return this.zone.textAt(place);
  }
}
