/** Writes zone files of any size, in two styles: as people write them, and as servers dump them. */
import { closeSync, openSync, writeSync } from 'node:fs';

export type Style = 'relative' | 'absolute';

export const ORIGIN = 'example.com.';
const FLUSH_AT = 1 << 20;

export class ZoneWriter {
  readonly style: Style;
  /** Records written so far. */
  records = 0;
  /** Number of the line that is written next. */
  line = 1;
  readonly #file: number;
  #text = '';
  #owner = '';

  constructor(path: string, style: Style) {
    this.style = style;
    this.#file = openSync(path, 'w');
    this.raw(style === 'relative' ? `$ORIGIN ${ORIGIN}\n$TTL 3600` : `$TTL 3600`);
    this.record('@', 'SOA', `${this.name('ns1')} ${this.name('hostmaster')} 2026010101 14400 3600 1209600 3600`);
    for (const [server, number] of [
      ['ns1', 1],
      ['ns2', 2],
    ] as const) {
      this.record('@', 'NS', this.name(server));
      this.record(server, 'A', `192.0.2.${number}`);
      this.record(server, 'AAAA', `2001:db8::${number}`);
    }
  }

  /** A name of the zone as it is written in this style. */
  name(relative: string): string {
    if (this.style === 'relative') return relative;
    return relative === '@' ? ORIGIN : `${relative}.${ORIGIN}`;
  }

  /** Writes a record; returns the number of its line. `data` has its names from `name`. */
  record(owner: string, type: string, data: string, ttl?: number): number {
    return this.written(this.name(owner), type, data, ttl);
  }

  /** Writes a record whose owner is spelled as given. */
  written(owner: string, type: string, data: string, ttl?: number): number {
    this.records++;
    if (this.style === 'absolute') return this.raw(`${owner}\t${ttl ?? 3600}\tIN\t${type}\t${data}`);
    const spelled = owner === this.#owner ? '' : owner;
    this.#owner = owner;
    return this.raw(ttl === undefined ? `${spelled}\t${type} ${data}` : `${spelled}\t${ttl} ${type} ${data}`);
  }

  close(): void {
    this.flush();
    closeSync(this.#file);
  }

  private raw(text: string): number {
    this.#text += `${text}\n`;
    if (this.#text.length > FLUSH_AT) this.flush();
    const first = this.line;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line++;
    this.line++;
    return first;
  }

  private flush(): void {
    writeSync(this.#file, this.#text);
    this.#text = '';
  }
}
