/** CoreDNS's `auto`: every file of a folder whose name fits a pattern is a zone. */
import { resolvePath } from '../files.ts';
import { absoluteName } from '../origin/absoluteName.ts';
import type { ServerFolder } from './serverConfig.ts';
import { find, type Statement, wordAt } from './statement.ts';
import { spanOf } from './tokens.ts';

/** `directory DIR [REGEXP ORIGIN_TEMPLATE]` in an `auto` block. */
export function autoFolder(auto: Statement, root: string): Omit<ServerFolder, 'view'> | undefined {
  const directory = find(auto.body, 'directory');
  if (directory === undefined || wordAt(directory, 1) === '') return undefined;
  const pattern = patternOf(wordAt(directory, 2) || 'db\\.(.*)');
  const template = wordAt(directory, 3) || '{1}';
  return {
    path: resolvePath(root, wordAt(directory, 1)),
    originOf: (fileName) => {
      const match = fileName.length <= 255 ? pattern?.exec(fileName) : undefined;
      return match ? absoluteName(template.replace(/\$?\{(\d)\}/g, (_, group) => match[group] ?? '')) : undefined;
    },
    configFile: directory.configFile,
    span: spanOf(directory.words[1]),
  };
}

/**
 * The pattern as a regular expression, if it is simple enough never to take long: Go's expressions run in linear time,
 * JavaScript's do not. Groups may not be repeated, and at most two parts may be.
 */
function patternOf(written: string): RegExp | undefined {
  const bare = written.replace(/\\[.\-_dw/]/g, 'x').replace(/\[[^\][\\]*\]/g, 'x');
  const repeats = bare.match(/[*+?]/g)?.length ?? 0;
  if (!/^\^?(?:[\w.\-:]|\((?!\?)|\)(?![*+?{])|[*+?](?![*+?]))*\$?$/.test(bare) || repeats > 2) return undefined;
  try {
    return new RegExp(written);
  } catch {
    return undefined;
  }
}
