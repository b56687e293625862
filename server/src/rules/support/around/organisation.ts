/** Which domains belong to one organisation. */
import { getDomain } from 'tldts';

const WITH_PRIVATE = { allowPrivateDomains: true };

/**
 * Whether two domains, without final dot, are of one organisation by the list of public suffixes, as receivers of RFC 7489
 * §3.2 judge it. Those of RFC 9989 §4.10.2 ask for records that are not all in the workspace, and find the same for nearly all.
 */
export function isOfOneOrganisation(one: string, other: string): boolean {
  const domain = getDomain(one, WITH_PRIVATE);
  return domain !== null && domain === getDomain(other, WITH_PRIVATE);
}
