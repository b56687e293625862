/** What can be asked about a document: about all of it, and about one place. */
import type { Position, Range } from 'vscode-languageserver';
import type { Editor } from './editor.ts';

export interface Question {
  readonly method: string;
  readonly params: object;
}

export interface Place {
  readonly uri: string;
  readonly at: Position;
  /** All of the document. */
  readonly whole: Range;
}

/** Requests that a server which patches a document must answer as one that has just read it. */
export function questionsAboutAll({ server }: Editor, { uri, whole }: Place): Question[] {
  const asked = (kind: string, more: object = {}): Question => ({
    method: `textDocument/${kind}`,
    params: { textDocument: { uri }, ...more },
  });
  return [
    asked('diagnostic'),
    asked('foldingRange'),
    asked('documentSymbol'),
    asked('documentLink'),
    asked('codeLens'),
    asked('inlayHint', { range: whole }),
    asked('formatting', { options: { tabSize: 8, insertSpaces: true } }),
    asked('codeAction', { range: whole, context: { diagnostics: [], only: ['source'] } }),
    { method: 'zonesmith/status', params: { uri } },
    { method: 'zonesmith/expanded', params: { uri } },
    ...(server?.capabilities.semanticTokensProvider ? [asked('semanticTokens/full')] : []),
  ];
}

/** Requests about a place. */
export function questionsAbout({ uri, at }: Place): Question[] {
  const asked = (kind: string, more: object = {}): Question => ({
    method: `textDocument/${kind}`,
    params: { textDocument: { uri }, position: at, ...more },
  });
  return [
    asked('hover'),
    asked('completion'),
    asked('signatureHelp'),
    asked('definition'),
    asked('references', { context: { includeDeclaration: true } }),
    asked('documentHighlight'),
    asked('prepareCallHierarchy'),
    asked('selectionRange', { positions: [at] }),
    asked('codeAction', { range: { start: at, end: at }, context: { diagnostics: [] } }),
    asked('onTypeFormatting', { ch: '\n', options: { tabSize: 8, insertSpaces: true } }),
  ];
}

/** The time, as some serials tell it. */
const SECONDS = /\b1[789]\d{8}\b/g;

/**
 * An answer in a form that can be compared: ids of results are those of one server, findings and the names of an expanded
 * zone have no order, and the clock goes on.
 */
export function comparable(answer: unknown): string {
  return JSON.stringify(plain(answer)).replace(SECONDS, 'now');
}

function plain(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer ?? null;
  if ('text' in answer) return String(answer.text).split('\n').sort();
  if (!('resultId' in answer)) return answer;
  const { resultId: _, ...rest } = answer as { readonly resultId: string; readonly items?: readonly object[] };
  return rest.items ? { ...rest, items: rest.items.map((item) => JSON.stringify(item)).sort() } : rest;
}
