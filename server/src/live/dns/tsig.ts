/** Signs a question and verifies the messages that answer it (RFC 8945). */
import { sameOctets } from '../../records/octets.ts';
import type { Message } from './message.ts';
import type { TsigHash, TsigKey } from './tsigKey.ts';
import { algorithmOf } from './tsigKey.ts';
import { isOf, readTsig, type Tsig, timersOf, variablesOf, withoutTsig, withTsig } from './tsigRecord.ts';

/** HMAC of the platform. */
export type Hmac = (hash: TsigHash, secret: Uint8Array, data: Uint8Array) => Promise<Uint8Array>;

export type TsigFault = 'badkey' | 'badsig' | 'badtime' | 'unsigned' | 'malformed';

/** Seconds by which clocks may differ (RFC 8945 §10 recommends these). */
const FUDGE = 300;
/** Messages that may come one after the other without a signature (§5.3.1). */
const MOST_UNSIGNED = 99;
const TSIG_FAULTS: Readonly<Record<number, TsigFault>> = { 16: 'badsig', 17: 'badkey', 18: 'badtime', 22: 'badsig' };

/** One signed question and the stream of messages that answers it. */
export class TsigSession {
  readonly #key: TsigKey;
  readonly #hmac: Hmac;
  /** Seconds since 1970. */
  readonly #now: () => number;
  #previous: Uint8Array = new Uint8Array(0);
  #isFirst = true;
  /** Messages since the last signature. */
  #unsigned: Uint8Array[] = [];

  constructor(key: TsigKey, hmac: Hmac, now: () => number) {
    this.#key = key;
    this.#hmac = hmac;
    this.#now = now;
  }

  async sign(message: Uint8Array): Promise<Uint8Array> {
    const unsigned: Tsig = {
      keyName: this.#key.name,
      algorithm: algorithmOf(this.#key),
      time: this.#now(),
      fudge: FUDGE,
      mac: new Uint8Array(0),
      originalId: (message[0] << 8) | message[1],
      error: 0,
      other: new Uint8Array(0),
    };
    const mac = await this.#hmacOf([message, variablesOf(unsigned)]);
    this.#previous = mac;
    return withTsig(message, { ...unsigned, mac });
  }

  /** The next message of the answer. Undefined: its signature is good, or a later one will be for it as well. */
  async verify(octets: Uint8Array, { signatureAt }: Message): Promise<TsigFault | undefined> {
    if (signatureAt === undefined) {
      if (this.#isFirst || this.#unsigned.length === MOST_UNSIGNED) return 'unsigned';
      this.#unsigned.push(octets);
      return undefined;
    }
    const tsig = readTsig(octets, signatureAt);
    if (!tsig) return 'malformed';
    if (!isOf(tsig, this.#key)) return 'badkey';
    const told = tsig.error === 0 ? undefined : (TSIG_FAULTS[tsig.error] ?? 'badsig');
    // A server that does not know the key, or finds our signature wrong, cannot sign.
    if (told && tsig.mac.length === 0) return told;
    const parts = [
      lengthBefore(this.#previous),
      ...this.#unsigned,
      withoutTsig(octets, signatureAt, tsig.originalId),
      this.#isFirst ? variablesOf(tsig) : timersOf(tsig),
    ];
    if (!sameOctets(await this.#hmacOf(parts), tsig.mac)) return 'badsig';
    if (told) return told;
    if (Math.abs(this.#now() - tsig.time) > tsig.fudge) return 'badtime';
    this.#previous = tsig.mac;
    this.#isFirst = false;
    this.#unsigned = [];
    return undefined;
  }

  /** Whether all that came is signed. */
  get isComplete(): boolean {
    return !this.#isFirst && this.#unsigned.length === 0;
  }

  #hmacOf(parts: readonly Uint8Array[]): Promise<Uint8Array> {
    const data = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      data.set(part, at);
      at += part.length;
    }
    return this.#hmac(this.#key.hash, this.#key.secret, data);
  }
}

function lengthBefore(mac: Uint8Array): Uint8Array {
  const both = new Uint8Array(mac.length + 2);
  both[0] = mac.length >>> 8;
  both[1] = mac.length;
  both.set(mac, 2);
  return both;
}
