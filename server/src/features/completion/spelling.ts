/** How a name is written at a place: relative to the origin where it lies below it, absolute otherwise. */
import { isUnder, labelCount, printLabel, printName } from '../../records/name.ts';
import { LOWER } from '../../text/codes.ts';
import { originAt } from '../entries.ts';
import type { Site } from './site.ts';

export class Spelling {
  readonly #origin: Uint8Array;
  readonly #originUnknown: boolean;
  /** In lower case. */
  readonly #prefix: string;
  /** Whether the typed text can be compared with names as they are; escapes are not looked at. */
  readonly #isPlain: boolean;

  constructor({ snapshot: { zone, file }, entry, prefix }: Site) {
    this.#origin = originAt(zone, file, entry.start);
    this.#originUnknown = zone.originUnknown && this.#origin.length === 1;
    this.#prefix = prefix.toLowerCase();
    this.#isPlain = !prefix.includes('\\');
  }

  /** The origin in presentation format, without its final dot; undefined when it is not known. */
  get domain(): string | undefined {
    return this.#origin.length === 1 ? undefined : printName(this.#origin).slice(0, -1);
  }

  /**
   * The shortest text of a name in wire form, or the absolute one when only that goes on with what is typed; undefined
   * when neither does and `only` asks for those that do.
   */
  of(wire: Uint8Array, only = false): string | undefined {
    const relative = this.relative(wire);
    if (this.#prefix === '' || !this.#isPlain || relative.toLowerCase().startsWith(this.#prefix)) return relative;
    const absolute = printName(wire);
    if (absolute.toLowerCase().startsWith(this.#prefix)) return absolute;
    return only ? undefined : relative;
  }

  private relative(wire: Uint8Array): string {
    if (this.#originUnknown ? labelCount(wire) !== 1 : !isUnder(wire, this.#origin)) return printName(wire);
    let text = '';
    for (let at = 0; wire.length - at > this.#origin.length; at += wire[at] + 1) {
      text += `${text === '' ? '' : '.'}${printLabel(wire, at)}`;
    }
    return text || '@';
  }

  /** Whether a name at an offset of octets may go on with what is typed; quick, for the many that do not. */
  mayBe(octets: Uint8Array, at: number): boolean {
    if (this.#prefix === '' || this.#prefix === '@' || !this.#isPlain) return true;
    let labelEnd = at + octets[at] + 1;
    for (let i = 0, next = at + 1; i < this.#prefix.length; i++) {
      const code = this.#prefix.charCodeAt(i);
      if (next < labelEnd) {
        if (LOWER[octets[next++]] !== code) return false;
      } else {
        if (code !== 46) return false;
        if (octets[labelEnd] === 0) return i === this.#prefix.length - 1;
        next = labelEnd + 1;
        labelEnd += octets[labelEnd] + 1;
      }
    }
    return true;
  }
}
