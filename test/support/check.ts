/** The only place where tests of rules and zones touch the API. */
import { classOf } from '../../server/src/records/classes.ts';
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import type { Surroundings } from '../../server/src/rules/around.ts';
import { checkZone } from '../../server/src/rules/check.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { NeighbourIndex } from '../../server/src/rules/neighbourIndex.ts';
import { neighbourOf, olderState } from '../../server/src/rules/neighbours.ts';
import type { Preset, RuleSettings } from '../../server/src/rules/settings.ts';
import type { Server } from '../../server/src/rules/severity.ts';
import { Lines } from '../../server/src/text/lines.ts';
import { decodeFile, type Files, type ReadFailure } from '../../server/src/zone/files.ts';
import { loadZone } from '../../server/src/zone/load.ts';
import { type OpenedZone, openZone } from '../../server/src/zone/open.ts';
import { looksLikeZone } from '../../server/src/zone/origin/looksLikeZone.ts';
import { previousNamesOf } from '../../server/src/zone/origin/previousVersion.ts';
import type { Zone } from '../../server/src/zone/zone.ts';

export interface CheckSetup {
  /** What `--origin` says; default `example.com.`; null: not given. */
  readonly origin?: string | null;
  /** Mnemonic. */
  readonly class?: string;
  /** Default `zone`, which says nothing about the origin. */
  readonly path?: string;
  /** Seconds since 1970; default: 1 May 2026. */
  readonly now?: number;
  readonly preset?: Preset;
  readonly settings?: RuleSettings;
  /** Other files by path; the zone itself is `zone`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** 2026-05-01T00:00:00Z: what tests call today. */
export const NOW = 1777593600;

export interface Checked {
  readonly zone: Zone;
  readonly opened: OpenedZone;
  readonly findings: readonly (Finding & { readonly line: number; readonly column: number; readonly text: string })[];
  readonly refusedBy: readonly Server[];
}

/** Opens a zone from text (or octets) in memory and runs all rules on it. A rule that throws fails the test. */
export function check(text: string | Uint8Array, setup: CheckSetup = {}): Checked {
  const opened = openZone(setup.path ?? 'zone', bytesOf(text), {
    files: memoryFiles(setup.files ?? {}),
    origin: setup.origin === null ? undefined : (setup.origin ?? 'example.com.'),
    class: setup.class,
    siblings: Object.keys(setup.files ?? {}),
  });
  const { zone } = opened;
  const verdict = checkZone(opened, {
    ...(setup.preset && { preset: setup.preset }),
    settings: setup.settings ?? {},
    now: setup.now ?? NOW,
    surroundings: surroundingsIn(setup.files ?? {}, opened),
    onRuleFailure: (code, error) => {
      throw new Error(`rule ${code} failed: ${String(error)}`, { cause: error });
    },
  });
  const lines = zone.files.map((file) => new Lines(file.codes));
  const findings = verdict.findings.map((finding) => ({
    ...finding,
    ...lines[finding.file].at(finding.start),
    text: zone.textAt(finding),
  }));
  return { zone, opened, findings, refusedBy: verdict.refusedBy };
}

/** Files in memory as what lies around a zone. */
export function surroundingsIn(contents: Readonly<Record<string, string | Uint8Array>>, own: OpenedZone): Surroundings {
  const siblings = Object.keys(contents);
  const context = { files: memoryFiles(contents), siblings };
  const { path } = own.file;
  const older = previousNamesOf(path).find((name) => contents[name] !== undefined);
  return {
    index: new NeighbourIndex(
      siblings
        .filter((name) => name !== path && looksLikeZone(textOfBytes(bytesOf(contents[name]))))
        .flatMap((name) => {
          const bytes = bytesOf(contents[name]);
          return neighbourOf({ path: name, start: bytes, whole: () => bytes }, context) ?? [];
        }),
    ),
    servers: [],
    previous: () => (older === undefined ? undefined : olderState(path, bytesOf(contents[older]), own, context)),
  };
}

const textOfBytes = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Only loads a zone. */
export function load(text: string | Uint8Array, setup: CheckSetup = {}): Zone {
  const origin = parseName(setup.origin ?? 'example.com.', new WireWriter());
  const options = { origin, class: classOf(setup.class ?? 'IN') ?? 1, folder: '' };
  return loadZone(decodeFile('zone', bytesOf(text)), memoryFiles(setup.files ?? {}), options);
}

export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): Files {
  return {
    read(path) {
      const content = files[path] ?? exampleFile(path);
      return typeof content !== 'string' || !FAILURES.has(content) ? bytesOf(content) : (content as ReadFailure);
    },
  };
}

const FAILURES: ReadonlySet<string> = new Set(['missing', 'directory', 'unreadable', 'outside']);

/** The files that the examples of the rules about `$INCLUDE` name. */
function exampleFile(path: string): string {
  if (path === 'example-often') return '$INCLUDE example-empty\n'.repeat(2001);
  if (path === 'example-empty') return '';
  const deep = /^example-deep-(\d+)$/.exec(path);
  if (deep) return `$INCLUDE example-deep-${Number(deep[1]) + 1}\n`;
  return EXAMPLE_FILES[path] ?? 'missing';
}

const EXAMPLE_FILES: Readonly<Record<string, string>> = {
  'example-folder': 'directory',
  'example-unreadable': 'unreadable',
  '../example-outside': 'outside',
  'example-loop': '$INCLUDE example-loop\n',
};

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
