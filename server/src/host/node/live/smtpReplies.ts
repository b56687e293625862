/** Replies of a mail server (RFC 5321 §4.2): lines with a code, the last of which has a blank or nothing after it. */

/** Characters of a line; RFC 5321 §4.5.3.1.5 wants 512 at most. */
const LONGEST_LINE = 4096;
/** Octets of a whole conversation. */
const MOST_OCTETS = 64 * 1024;

export interface SmtpReply {
  readonly code: number;
  /** Without codes and control characters. */
  readonly lines: readonly string[];
}

/** Puts replies together from pieces of any size; `not-smtp` once what comes cannot be a reply. */
export class SmtpReplies {
  #line = '';
  #lines: string[] = [];
  #octets = 0;

  /** Whether something came after the last reply. */
  get isInside(): boolean {
    return this.#line !== '' || this.#lines.length > 0;
  }

  take(octets: Uint8Array): SmtpReply[] | { readonly notSmtp: string } {
    const replies: SmtpReply[] = [];
    this.#octets += octets.length;
    if (this.#octets > MOST_OCTETS) return { notSmtp: `more than ${MOST_OCTETS} octets` };
    const pieces = (this.#line + Buffer.from(octets).toString('latin1')).split('\n');
    this.#line = pieces.pop()!;
    for (const piece of pieces) {
      const line = piece.replace(/\r$/, '');
      const match = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(line);
      if (!match || line.length > LONGEST_LINE) return { notSmtp: shown(line) };
      this.#lines.push(shown(match[3] ?? ''));
      if (match[2] === '-') continue;
      replies.push({ code: Number(match[1]), lines: this.#lines });
      this.#lines = [];
    }
    return this.#line.length > LONGEST_LINE ? { notSmtp: shown(this.#line) } : replies;
  }
}

const MOST_SHOWN = 500;

/** Text from a stranger: printable, and not endless. */
const shown = (text: string): string => text.slice(0, MOST_SHOWN).replace(/[\x00-\x1f\x7f-\x9f]/g, '?');
