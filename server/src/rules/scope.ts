/** Which findings count for which kind of file. */
import type { FileKind } from '../zone/origin/kinds.ts';
import type { Group, Rule, Severity } from './rule.ts';

/** Groups that say something about each record for itself, whatever the zone is. */
const TEXT_GROUPS: ReadonlySet<Group> = new Set(['file', 'syntax', 'rdata', 'names', 'mail']);
/** Response policies and catalogs are zones by form; their names and targets mean something else. */
const FORM_GROUPS: ReadonlySet<Group> = new Set(['file', 'syntax', 'rdata', 'ttl', 'zone']);

/** Kinds that are served as they are written. */
const PRIMARY: ReadonlySet<FileKind> = new Set(['zone']);
const BY_FORM: ReadonlySet<FileKind> = new Set(['rpz', 'catalog']);

const GRAVE: ReadonlySet<Severity> = new Set(['error', 'warning']);

/**
 * Whether a finding of a rule is shown for a kind of file. Files that are written by programs, or are no zones, get the
 * findings of rules for every kind only; of the output of a signer, also what is wrong with keys and signatures, because
 * it is what is served, and signatures expire without anybody touching it.
 */
export function appliesTo(rule: Rule, kind: FileKind, originKnown: boolean, severity: Severity): boolean {
  if (rule.everyKind) return true;
  if (kind === 'signed') return originKnown && rule.group === 'dnssec' && GRAVE.has(severity);
  if (kind === 'fragment') return isAboutText(rule);
  if (BY_FORM.has(kind)) return FORM_GROUPS.has(rule.group);
  if (!PRIMARY.has(kind)) return false;
  return originKnown || isAboutText(rule);
}

/** Whether the rule looks at what is written, so that it need not know the zone. */
const isAboutText = (rule: Rule): boolean =>
  rule.group === 'syntax' || (TEXT_GROUPS.has(rule.group) && rule.visit === undefined);
