/** What tests in the extension host print, and how they ended: `testRunner.cjs` writes it into files. */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';

export class TestOutput {
  readonly #path: string;
  readonly #file: number;
  readonly #timer: NodeJS.Timeout;
  #read = 0;

  constructor(path: string) {
    this.#path = path;
    writeFileSync(path, '');
    this.#file = openSync(path, 'r');
    this.#timer = setInterval(() => this.pass(), 100);
  }

  /** What the runner must know. */
  env(tests: string): Record<string, string> {
    return { VSCODE_HOST_OUTPUT: this.#path, VSCODE_HOST_TESTS: tests };
  }

  /** Whether all tests passed; undefined if the runner did not come to its end. */
  verdict(): boolean | undefined {
    const file = `${this.#path}.verdict`;
    return existsSync(file) ? readFileSync(file, 'utf8') === 'passed' : undefined;
  }

  close(): void {
    clearInterval(this.#timer);
    this.pass();
    closeSync(this.#file);
  }

  /** Writes what is new to our own output. */
  private pass(): void {
    const fresh = Buffer.alloc(fstatSync(this.#file).size - this.#read);
    if (fresh.length === 0) return;
    readSync(this.#file, fresh, 0, fresh.length, this.#read);
    this.#read += fresh.length;
    writeSync(1, fresh);
  }
}
