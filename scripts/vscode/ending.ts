/** How a run ends: the first reason counts. */

export interface Ending {
  readonly code: number;
  /** What went wrong; undefined when the tests said themselves how they ended. */
  readonly why?: string;
}

/** As `timeout` ends when time is up. */
const TIME_IS_UP = 124;
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export class Endings {
  readonly first: Promise<Ending>;
  #settle: (ending: Ending) => void = () => {};

  constructor(seconds: number) {
    this.first = new Promise((resolve) => {
      this.#settle = resolve;
    });
    for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => this.end(code, `got ${signal}`));
    setTimeout(() => this.end(TIME_IS_UP, `timed out after ${seconds} s`), seconds * 1000).unref();
  }

  end(code: number, why?: string): void {
    this.#settle({ code, ...(why === undefined ? {} : { why }) });
  }
}
