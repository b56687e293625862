/**
 * As much of YAML as the published SPF test suite has: documents, nested mappings and lists, folded and literal text, flow
 * lists, plain and quoted scalars. All scalars are strings.
 */
export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml };

interface Line {
  readonly indent: number;
  readonly text: string;
}

const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[][^:]*(?::\S[^:]*)*):(?:\s+(.*))?$/;

export const parseYaml = (source: string): Yaml[] =>
  source
    .split(/^---$/m)
    .map((document) => new Reader(document).block(0))
    .filter((document) => Object.keys(document).length > 0);

class Reader {
  readonly #lines: Line[];
  #at = 0;

  constructor(document: string) {
    this.#lines = document
      .split('\n')
      .filter((line) => /^\s*[^\s#]/.test(line))
      .map((line) => ({ indent: line.search(/\S/), text: line.trim() }));
  }

  /** The mapping, list or scalar whose lines are indented by at least `least`. */
  block(least: number): Yaml {
    const first = this.#lines[this.#at];
    if (!first || first.indent < least) return {};
    if (/^-(\s|$)/.test(first.text)) return this.#list(first.indent);
    return KEY.test(first.text) ? this.#mapping(first.indent) : scalar(this.#joined(first.indent));
  }

  #list(indent: number): Yaml[] {
    const list: Yaml[] = [];
    for (let line = this.#here(indent); line && /^-(\s|$)/.test(line.text); line = this.#here(indent)) {
      const text = line.text.slice(1).trimStart();
      const inner = indent + line.text.length - text.length;
      this.#lines[this.#at] = { indent: inner, text };
      list.push(this.block(inner));
    }
    return list;
  }

  #mapping(indent: number): Yaml {
    const mapping: Record<string, Yaml> = {};
    for (let line = this.#here(indent); line; line = this.#here(indent)) {
      const [, key, value = ''] = KEY.exec(line.text) ?? [];
      if (key === undefined) break;
      this.#at++;
      mapping[scalar(key) as string] = this.#value(value, indent + 1);
    }
    return mapping;
  }

  #value(text: string, least: number): Yaml {
    if (text === '') return this.block(least);
    if (/^[>|]-?$/.test(text)) return this.#joined(least);
    return scalar([text, this.#joined(least)].join(' ').trim());
  }

  #here(indent: number): Line | undefined {
    const line = this.#lines[this.#at];
    return line?.indent === indent ? line : undefined;
  }

  /** All lines that are indented so far, as one. */
  #joined(least: number): string {
    const from = this.#at;
    while ((this.#lines[this.#at]?.indent ?? -1) >= least) this.#at++;
    return this.#lines
      .slice(from, this.#at)
      .map(({ text }) => text)
      .join(' ');
  }
}

function scalar(text: string): Yaml {
  if (text.startsWith('[')) return flowList(text.slice(1, text.lastIndexOf(']')));
  if (text.startsWith("'")) return text.slice(1, text.lastIndexOf("'")).replaceAll("''", "'");
  return text.startsWith('"') ? unescaped(text.slice(1, text.lastIndexOf('"'))) : text;
}

const flowList = (text: string): Yaml[] =>
  Array.from(text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,][^,]*/g), ([item]) => scalar(item.trim()));

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

const unescaped = (text: string): string =>
  text.replace(/\\(?:x([0-9A-Fa-f]{2})|(.))/g, (_, hex: string | undefined, letter: string) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[letter] ?? letter),
  );
