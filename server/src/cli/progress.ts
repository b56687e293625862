/** A line that says how far a long run is, on a terminal only. */
const PATIENCE = 1000;
const EVERY = 100;

export class Progress {
  readonly #total: number;
  readonly #since: number;
  readonly #watched: boolean;
  #last: number;

  constructor(total: number) {
    this.#total = total;
    this.#since = this.#last = Date.now();
    this.#watched = process.stderr.isTTY === true;
  }

  /** Says that so many files are done, unless the run is young or it was said just now. */
  update(done: number): void {
    const now = Date.now();
    if (!this.#watched || now - this.#since < PATIENCE || now - this.#last < EVERY) return;
    this.#last = now;
    process.stderr.write(`\r${done} of ${this.#total} files`);
  }

  /** Removes the line. */
  end(): void {
    if (this.#watched && this.#last > this.#since) process.stderr.write('\r\u001b[K');
  }
}
