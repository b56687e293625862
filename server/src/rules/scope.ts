/** Which findings count for which kind of file. */
import type { FileKind } from '../zone/origin/kinds.ts';
import type { Finding } from './finding.ts';
import type { Group, Rule } from './rule.ts';
import type { Severity } from './severity.ts';

/** Groups that say something about each record for itself, whatever the zone is. */
const TEXT_GROUPS: ReadonlySet<Group> = new Set(['file', 'syntax', 'rdata', 'names', 'mail']);
/** Response policies and catalogs are zones by form; their names and targets mean something else. */
const FORM_GROUPS: ReadonlySet<Group> = new Set(['file', 'syntax', 'rdata', 'ttl', 'zone']);

/** Kinds that are served as they are written. */
const PRIMARY: ReadonlySet<FileKind> = new Set(['zone']);
const BY_FORM: ReadonlySet<FileKind> = new Set(['rpz', 'catalog']);

/**
 * As what a finding of a rule is shown for a kind of file; undefined: not at all. Files that are written by programs, or
 * are no zones, get the findings of rules for every kind only. Of the output of a signer, also what is wrong with it as a
 * file that is served and copied to servers (`inSigned`), because signatures expire without anybody touching it.
 */
export function shownAs(rule: Rule, kind: FileKind, originKnown: boolean, finding: Weight): Severity | undefined {
  if (rule.everyKind) return finding.severity;
  if (kind === 'signed') return originKnown ? inSigned(rule, finding) : undefined;
  return appliesTo(rule, kind, originKnown) ? finding.severity : undefined;
}

type Weight = Pick<Finding, 'severity' | 'refusedBy'>;

/** What servers refuse or cannot read, and what is wrong with keys and signatures; advice about these is but a hint. */
function inSigned({ alsoSigned, group }: Rule, { severity, refusedBy }: Weight): Severity | undefined {
  if (alsoSigned || refusedBy.length > 0) return severity;
  if (group !== 'dnssec') return undefined;
  return severity === 'information' ? 'hint' : severity;
}

function appliesTo(rule: Rule, kind: FileKind, originKnown: boolean): boolean {
  if (kind === 'fragment') return isAboutText(rule);
  if (BY_FORM.has(kind)) return FORM_GROUPS.has(rule.group);
  if (!PRIMARY.has(kind)) return false;
  return originKnown || isAboutText(rule);
}

/** Whether the rule looks at what is written, so that it need not know the zone. */
const isAboutText = (rule: Rule): boolean =>
  rule.group === 'syntax' || (TEXT_GROUPS.has(rule.group) && rule.visit === undefined);
