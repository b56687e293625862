/** A zone file that is open in a language server: how long the server takes for what people do in it. */
import { readFileSync } from 'node:fs';
import { DidChangeTextDocumentNotification, DidOpenTextDocumentNotification } from 'vscode-languageserver/node';
import type { Random } from '../../../test/fuzz/random.ts';
import type { Editor } from '../../lsp/editor.ts';

const TYPED = ['a', '1', '.', ' ', '-', 'x', '@', '3'];
/** They change how the text around is read. */
const SPECIAL = ['(', ')', '"', ';', '\n'];

interface At {
  readonly line: number;
  readonly character: number;
}

export class BigDocument {
  readonly #editor: Editor;
  readonly #uri: string;
  readonly #text: string;
  readonly #lines: readonly string[];
  #version = 1;
  #resultId: string | undefined;

  constructor(editor: Editor, path: string) {
    this.#editor = editor;
    this.#uri = `file://${path}`;
    this.#text = readFileSync(path, 'latin1');
    this.#lines = this.#text.split('\n');
  }

  /** Milliseconds from opening to the first diagnostics. */
  open(): Promise<number> {
    return elapsed(async () => {
      const textDocument = { uri: this.#uri, languageId: 'dns-zone', version: this.#version, text: this.#text };
      await this.#editor.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      await this.diagnose();
    });
  }

  /** Milliseconds from a typed character, and from its removal, to new diagnostics; every fifth is a special one. */
  async typed(random: Random, count: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const at = this.somewhere(random);
      const text = i % 5 === 0 ? SPECIAL[(i / 5) % SPECIAL.length] : random.pick(TYPED);
      const end = text === '\n' ? { line: at.line + 1, character: 0 } : { ...at, character: at.character + 1 };
      times.push(await this.changed(at, at, text), await this.changed(at, end, ''));
    }
    return times;
  }

  /** Milliseconds from another value in the first line that holds `word` to new diagnostics; the value is put back. */
  async directive(word: string, value: string, other: string): Promise<number[]> {
    const line = this.#lines.findIndex((each) => each.includes(word));
    const character = line < 0 ? -1 : this.#lines[line].indexOf(value);
    if (character < 0) throw new Error(`the zone has no line with ${word} and ${value}`);
    const start = { line, character };
    const end = (text: string): At => ({ line, character: character + text.length });
    return [await this.changed(start, end(value), other), await this.changed(start, end(other), value)];
  }

  /** Milliseconds that requests about random places take. */
  async asked(kind: string, random: Random, count: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const params = { textDocument: { uri: this.#uri }, position: this.somewhere(random) };
      times.push(await elapsed(() => this.#editor.connection.sendRequest(`textDocument/${kind}`, params)));
    }
    return times;
  }

  private somewhere(random: Random): At {
    const line = random.below(this.#lines.length);
    return { line, character: random.below(this.#lines[line].length + 1) };
  }

  private changed(start: At, end: At, text: string): Promise<number> {
    const textDocument = { uri: this.#uri, version: ++this.#version };
    const contentChanges = [{ range: { start, end }, text }];
    return elapsed(async () => {
      const params = { textDocument, contentChanges };
      await this.#editor.connection.sendNotification(DidChangeTextDocumentNotification.type, params);
      await this.diagnose();
    });
  }

  private async diagnose(): Promise<void> {
    const report = await this.#editor.pull(this.#uri, this.#resultId);
    this.#resultId = report.resultId;
  }
}

async function elapsed(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}
