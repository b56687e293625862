/** RDATA in wire form (RFC 1035 §3.2.1): what is written to, and what is read from. Numbers are big-endian. */

/** A growing run of octets. Many records are written one after the other; `length` is where the next octet goes. */
export class WireWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for `more` octets after `length`. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  u8(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  u16(value: number): void {
    this.reserve(2);
    this.bytes[this.length++] = value >>> 8;
    this.bytes[this.length++] = value;
  }

  u32(value: number): void {
    this.u16(value >>> 16);
    this.u16(value & 0xffff);
  }

  octets(more: ArrayLike<number>): void {
    this.reserve(more.length);
    this.bytes.set(more, this.length);
    this.length += more.length;
  }
}

/**
 * Walks over one record's RDATA. A read beyond `end` yields 0 and sets `failed`, so a field checks once, at its end.
 */
export class WireReader {
  bytes: Uint8Array;
  at: number;
  end: number;
  failed = false;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  get left(): number {
    return this.end - this.at;
  }

  fail(): void {
    this.failed = true;
    this.at = this.end;
  }

  u8(): number {
    if (this.at >= this.end) this.fail();
    return this.failed ? 0 : this.bytes[this.at++];
  }

  u16(): number {
    const high = this.u8();
    return (high << 8) | this.u8();
  }

  u32(): number {
    const high = this.u16();
    return high * 65536 + this.u16();
  }

  /** The next `count` octets, not copied; an empty view and `failed` when there are fewer. */
  octets(count: number): Uint8Array {
    if (count > this.left) this.fail();
    if (this.failed) return new Uint8Array(0);
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  /** The next uncompressed domain name, root label included, not copied. */
  name(): Uint8Array {
    const start = this.at;
    for (;;) {
      const length = this.u8();
      if (this.failed || length > 63) break;
      if (length === 0) {
        if (this.at - start > 255) break;
        return this.bytes.subarray(start, this.at);
      }
      this.at += length;
      if (this.at >= this.end) break;
    }
    this.fail();
    return new Uint8Array(0);
  }
}
