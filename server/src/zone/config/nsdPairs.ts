/** The `key: values` pairs of an nsd.conf, in sections, files named by `include:` put in their place. */
import { folderOf } from '../files.ts';
import type { ConfigFiles } from './configFiles.ts';
import { type Token, type TokenStyle, tokenize } from './tokens.ts';

export interface NsdPair {
  readonly configFile: string;
  readonly key: string;
  readonly values: readonly Token[];
}

/** `zone:`, `pattern:`, `server:` and so on with the pairs below it. */
export interface NsdSection {
  readonly kind: string;
  readonly pairs: readonly NsdPair[];
}

const STYLE: TokenStyle = { punctuation: '', quotes: '"\'', comments: ['#'] };
const SECTIONS = new Set(['server', 'zone', 'pattern', 'key', 'remote-control', 'verify', 'tls-auth', 'dnstap', 'xdp']);

export function readNsdSections(configFile: string, text: string, files: ConfigFiles): NsdSection[] {
  const sections: { kind: string; pairs: NsdPair[] }[] = [];
  const home = folderOf(configFile);

  const read = (path: string, content: string): void => {
    for (const pair of pairsOf(path, content)) {
      if (pair.key === 'include') files.include(pair.values[0]?.text ?? '', [folderOf(path), home], read);
      else if (SECTIONS.has(pair.key)) sections.push({ kind: pair.key, pairs: [] });
      else sections.at(-1)?.pairs.push(pair);
    }
  };
  read(configFile, text);
  return sections;
}

/** A word that ends with `:` is a key, the words up to the next key are its values; lines mean nothing. */
function pairsOf(configFile: string, text: string): NsdPair[] {
  const pairs: { configFile: string; key: string; values: Token[] }[] = [];
  for (const token of tokenize(text, STYLE)) {
    const key = token.quoted ? undefined : /^([a-z][a-z0-9-]*):$/i.exec(token.text)?.[1];
    if (key !== undefined) pairs.push({ configFile, key: key.toLowerCase(), values: [] });
    else pairs.at(-1)?.values.push(token);
  }
  return pairs;
}
