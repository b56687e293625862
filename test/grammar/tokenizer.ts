/** The grammar in the engine that VS Code has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { root } from '../support/files.ts';

export const GRAMMAR_PATH = join(root, 'syntaxes/dns-zone.tmLanguage.json');

export interface ScopedToken {
  readonly start: number;
  readonly end: number;
  /** From the outermost to the innermost, without that of the whole file and without the suffix that all have. */
  readonly scopes: readonly string[];
}

const SUFFIX = /\.dns-zone$/;

async function load(): Promise<textmate.IGrammar> {
  const wasm = join(root, 'node_modules/vscode-oniguruma/release/onig.wasm');
  const onigLib = oniguruma.loadWASM(readFileSync(wasm)).then(() => ({
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  }));
  const registry = new textmate.Registry({
    onigLib,
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR_PATH, 'utf8'), GRAMMAR_PATH),
  });
  const grammar = await registry.loadGrammar('source.dns-zone');
  if (!grammar) throw new Error('the grammar is not there');
  return grammar;
}

export class Tokenizer {
  readonly #grammar: textmate.IGrammar;
  #state: textmate.StateStack | null = null;

  private constructor(grammar: textmate.IGrammar) {
    this.#grammar = grammar;
  }

  static async create(): Promise<Tokenizer> {
    return new Tokenizer(await load());
  }

  /** Starts a new file. */
  reset(): void {
    this.#state = null;
  }

  /** How many rules are open after the lines so far; 1: none but the file's own. */
  get depth(): number {
    return this.#state?.depth ?? 1;
  }

  /** The tokens of the next line, which has no line break. */
  line(text: string): ScopedToken[] {
    const { tokens, ruleStack } = this.#grammar.tokenizeLine(text, this.#state);
    this.#state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, text.length),
      scopes: scopes.slice(1).map((scope) => scope.replace(SUFFIX, '')),
    }));
  }
}

/** Lines as editors have them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);
