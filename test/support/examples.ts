/** The examples of rules, as tests run them. */
import type { Rule } from '../../server/src/rules/rule.ts';
import type { CheckSetup } from './check.ts';
import { APEX } from './marks.ts';

/** An example below a valid start, unless it brings its own SOA. */
export const exampleOf = (body: string): string => (/\bSOA\b/i.test(body) ? body : APEX + body);

/** An example that brings its own SOA below a `$ORIGIN` is the zone of that name. */
const OWN_ORIGIN = /^\$ORIGIN \S+\n@.* SOA /;

/**
 * Rules about what a file is look at it as it comes, without being told its origin. Rules of the preset `strict` are
 * turned on one by one.
 */
export const setupOf = ({ code, group, severity, preset, doc }: Rule): CheckSetup => ({
  ...(preset && { settings: { [code]: severity } }),
  ...((group === 'file' || OWN_ORIGIN.test(doc.bad)) && { origin: null }),
  ...(doc.file !== undefined && { path: doc.file }),
  ...(doc.others && { files: doc.others }),
});
