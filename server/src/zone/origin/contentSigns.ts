/** What the start of a file's text says about what the file is for; cheap looks, nothing is parsed. */

/** BIND's raw and map formats start with their number as four octets (2 and 3). */
export const isRaw = (text: string): boolean => /^\0\0\0[\x02\x03]\0\0\0/.test(text);

export const isJournal = (text: string): boolean => text.startsWith(';BIND LOG V9');

/** `; File written on … dnssec_signzone version …` */
export const isSignerOutput = (text: string): boolean => /^;[^\n]*\bdnssec[_-]signzone\b/m.test(text.slice(0, 2000));

/** Name servers of the root, which only a root zone and its hints have. */
export const namesRootServers = (text: string): boolean => /^\.[ \t]+(\w+[ \t]+){0,2}NS[ \t]/im.test(text);

/** Triggers and actions that only response policies have; a lone `CNAME .` may be a slip. */
export function isResponsePolicy(text: string): boolean {
  if (/\bCNAME[ \t]+rpz-(passthru|drop|tcp-only)\.|[.\s]rpz-(ip|client-ip|nsip|nsdname)\b/i.test(text)) return true;
  const aliases = text.match(/\sCNAME[ \t]+\S+/gi) ?? [];
  const actions = aliases.filter((alias) => /[ \t]\*?\.$/.test(alias));
  return actions.length > 1 && actions.length * 2 > aliases.length;
}

/** `version TXT "2"` with members below `zones` (RFC 9432 §4). */
export function isCatalog(text: string): boolean {
  return (
    /^version(\.\S+)?[ \t]+(\w+[ \t]+){0,2}TXT[ \t]+"?[12]"?\s/im.test(text) && /\S\.zones(\.\S+)?[ \t]/i.test(text)
  );
}
