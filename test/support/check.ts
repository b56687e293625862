/** The only place where tests of rules and zones touch the API. */
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { findProblems } from '../../server/src/rules/check.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import type { Server } from '../../server/src/rules/rule.ts';
import { Lines } from '../../server/src/text/lines.ts';
import { decodeFile, type Files } from '../../server/src/zone/files.ts';
import { loadZone } from '../../server/src/zone/load.ts';
import type { Zone } from '../../server/src/zone/zone.ts';

export interface CheckSetup {
  /** Default `example.com.` */
  readonly origin?: string;
  readonly class?: number;
  /** Other files by path; the zone itself is `zone`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

export interface Checked {
  readonly zone: Zone;
  readonly findings: readonly (Finding & { readonly line: number; readonly column: number; readonly text: string })[];
  readonly refusedBy: readonly Server[];
}

/** Loads a zone from text (or octets) in memory and runs all rules on it. A rule that throws fails the test. */
export function check(text: string | Uint8Array, setup: CheckSetup = {}): Checked {
  const zone = load(text, setup);
  const verdict = findProblems(zone, {
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
  return { zone, findings, refusedBy: verdict.refusedBy };
}

export function load(text: string | Uint8Array, setup: CheckSetup = {}): Zone {
  const origin = parseName(setup.origin ?? 'example.com.', new WireWriter());
  const options = { origin, class: setup.class ?? 1, folder: '' };
  return loadZone(decodeFile('zone', bytesOf(text)), memoryFiles(setup.files ?? {}), options);
}

export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): Files {
  return {
    read(path) {
      const content = files[path];
      return content === undefined ? 'missing' : bytesOf(content);
    },
  };
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
