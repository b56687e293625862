/** Messages in a stream of octets: two octets of length before each (RFC 1035 §4.2.2). */

/** The message with its length before it. */
export function framed(message: Uint8Array): Uint8Array {
  const frame = new Uint8Array(message.length + 2);
  frame[0] = message.length >>> 8;
  frame[1] = message.length;
  frame.set(message, 2);
  return frame;
}

/** Puts messages together from pieces of any size. */
export class Deframer {
  readonly #length = new Uint8Array(2);
  #lengthRead = 0;
  #message = new Uint8Array(0);
  #read = 0;

  /** Whether a message has begun that is not complete. */
  get isInside(): boolean {
    return this.#lengthRead > 0;
  }

  /** The messages that these octets complete. */
  *take(octets: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < octets.length; ) {
      if (this.#lengthRead < 2) {
        this.#length[this.#lengthRead++] = octets[at++];
        if (this.#lengthRead < 2) continue;
        this.#message = new Uint8Array((this.#length[0] << 8) | this.#length[1]);
        this.#read = 0;
      }
      const some = octets.subarray(at, at + this.#message.length - this.#read);
      this.#message.set(some, this.#read);
      this.#read += some.length;
      at += some.length;
      if (this.#read < this.#message.length) continue;
      this.#lengthRead = 0;
      yield this.#message;
    }
  }
}
