/** The blocks of a knot.conf (simplified YAML), files named by `include:` put in their place. */
import { folderOf } from '../files.ts';
import type { ConfigFiles } from './configFiles.ts';
import { type Token, type TokenStyle, tokenize } from './tokens.ts';

export interface KnotItem {
  readonly configFile: string;
  readonly values: readonly Token[];
}

/** The items of one `- id: …` of a section, or of a section that has no list. */
export interface KnotBlock {
  readonly section: string;
  readonly items: ReadonlyMap<string, KnotItem>;
}

const STYLE: TokenStyle = { punctuation: '[],', quotes: '"\'', comments: ['#'] };
const LINE = /^([ \t]*)(-[ \t]+)?([a-z][a-z0-9-]*)[ \t]*:/i;

export function readKnotBlocks(configFile: string, text: string, files: ConfigFiles): KnotBlock[] {
  const blocks: { section: string; items: Map<string, KnotItem> }[] = [];
  const open = (section: string): void => void blocks.push({ section, items: new Map() });

  const read = (path: string, content: string): void => {
    let start = 0;
    for (const line of content.split('\n')) {
      const [head, indent, dash, word] = LINE.exec(line) ?? [];
      if (head !== undefined) {
        const key = word.toLowerCase();
        const values = valuesOf(line.slice(head.length), start + head.length);
        const outermost = indent === '' && dash === undefined;
        if (outermost && key === 'include') files.include(values[0]?.text ?? '', [folderOf(path)], read);
        else if (outermost) open(key);
        else {
          if (dash !== undefined) open(blocks.at(-1)?.section ?? '');
          blocks.at(-1)?.items.set(key, { configFile: path, values });
        }
      }
      start += line.length + 1;
    }
  };
  read(configFile, text);
  return blocks.filter((block) => block.items.size > 0);
}

/** One value, or those of a list in brackets. */
function valuesOf(written: string, offset: number): Token[] {
  return tokenize(written, STYLE, offset).filter((token) => token.quoted || !STYLE.punctuation.includes(token.text));
}
