/** The data that several projects share: zone files with the verdicts of name servers. Not part of this repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const checkout = resolve(import.meta.dirname, '../..');
const folder = process.env['ZONESMITH_SHARED'] ?? resolve(checkout, '../shared');

/** Where the shared data lies; undefined when it is not there. */
export const SHARED: string | undefined = existsSync(join(folder, 'corpus/manifest.json')) ? folder : undefined;

export interface ToolVerdict {
  readonly rc: number | 'timeout';
  readonly messages: readonly string[];
}

/** A file of the corpus. */
export interface CorpusFile {
  readonly file: string;
  readonly origin: string;
  readonly class?: string;
  readonly role: 'zone' | 'include';
  readonly kind: 'testsuite' | 'realworld';
  /** Seconds since 1970: when `kzonecheck` was told that it is. */
  readonly validationTime?: number;
  /** Path of the text that BIND prints for it. */
  readonly canonical?: string;
  readonly refs: Readonly<
    Record<'named_checkzone' | 'nsd_checkzone' | 'kzonecheck' | 'kzonecheck_no_dnssec', ToolVerdict>
  >;
}

export interface Corner {
  readonly id: string;
  readonly origin: string;
  readonly encoding: 'utf8' | 'base64';
  readonly zone: string;
  readonly bind: { readonly loads: boolean; readonly canonical?: string; readonly messages: readonly string[] };
}

export interface Corners {
  readonly includes: Readonly<Record<string, string>>;
  readonly cases: readonly Corner[];
}

/** A case of one record. */
export interface RecordCase {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly owner: string;
  readonly refs: Readonly<Record<'named', { readonly ok: boolean; readonly message?: string }>>;
  readonly canonical: string | null;
}

export type CaseSeverity = 'error' | 'warning' | 'info';

export interface Expected {
  readonly line: number;
  readonly kind: CaseSeverity;
  readonly kindAlso?: readonly CaseSeverity[];
  readonly what: string;
  readonly fixRange?: readonly [number, number];
}

export interface Allowed {
  readonly line: number | null;
  readonly kind: CaseSeverity;
}

export interface Case {
  readonly id: string;
  readonly category: string;
  readonly origin: string;
  readonly zoneFile: string;
  readonly zone: string;
  readonly extraFiles: Readonly<Record<string, string>>;
  readonly expect: readonly Expected[];
  readonly expectNone: boolean;
  readonly mayAlso?: readonly Allowed[];
  readonly edit?: CaseEdit;
}

/** What an editor is asked to do; which of the fields there are depends on the kind. */
export interface CaseEdit {
  readonly kind: string;
  readonly table?: readonly { readonly before: string; readonly today: string; readonly after: string }[];
  readonly line?: number;
  readonly after?: string;
  readonly today?: string;
  readonly records?: number;
}

export const sharedPath = (path: string): string => join(SHARED!, path);

const read = <T>(path: string): T => JSON.parse(readFileSync(sharedPath(path), 'utf8')) as T;

/** The zones of the corpus; included files are not zones of their own. */
export const corpusZones = (): CorpusFile[] =>
  read<CorpusFile[]>('corpus/manifest.json').filter(({ role }) => role === 'zone');

export const corners = (): Corners => read('corners/corners.json');
export const recordCases = (): RecordCase[] => read('corpus/records.json');
export const cases = (): Case[] => read('cases/cases.json');
