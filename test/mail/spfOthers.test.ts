/**
 * What other implementations of SPF make of data/spf.records, recorded: each was given these names and policies in place of
 * a resolver. Where we differ, the list says why.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answeredBy } from '../../server/src/mail/lookup.ts';
import { parseAddress } from '../../server/src/mail/network.ts';
import { checkHost } from '../../server/src/mail/spfEvaluate.ts';
import { spfSender } from '../../server/src/mail/spfSender.ts';
import { recordsLookup } from '../support/dnsRecords.ts';
import { SPF_DATA, spfRecords } from '../support/spfRecords.ts';

interface Recorded {
  readonly implementation: string;
  readonly version: string;
  readonly addresses: readonly string[];
  readonly helo: string;
  /** By domain, one result for each address. */
  readonly results: Readonly<Record<string, readonly string[]>>;
}

/** Our results, and why they are others. */
type Differences = Readonly<Record<string, readonly [results: string, why: string]>>;

const NO_UNKNOWN = 'they take a name that nobody was asked about as one that does not exist';
const UNKNOWN: Differences = {
  'a-unknown.example': ['unknown unknown unknown unknown', NO_UNKNOWN],
  'known-first.example': ['pass unknown unknown unknown', NO_UNKNOWN],
  'inc-unknown.example': ['unknown unknown unknown unknown', NO_UNKNOWN],
  'red-unknown.example': ['unknown unknown unknown unknown', NO_UNKNOWN],
};

const PER_QUESTION = 'every mail host without an address of the family counts as void; RFC 7208 §4.6.4 speaks of terms';
const PYSPF: Differences = {
  ...UNKNOWN,
  'mx-ten.example': ['pass pass fail fail', PER_QUESTION],
  'mx-four-only.example': ['fail fail fail fail', PER_QUESTION],
};

const MAILAUTH: Differences = {
  ...UNKNOWN,
  'tab.example': ['none none none none', 'a tab ends the version; only a space does (§4.5)'],
  'mx-null.example': ['fail fail fail fail', 'the root of a null MX is taken as an error'],
  'inc-dead.example': ['temperror temperror temperror temperror', 'a server that is silent counts as no match (§5.2)'],
  'red-dead.example': ['temperror temperror temperror temperror', 'a server that is silent counts as no policy (§6.1)'],
  'macro-p.example': ['pass pass fail fail', '%{p} is always unknown'],
  'macro-bad.example': ['permerror permerror permerror permerror', '%{c} is let pass outside of explanations (§7.2)'],
  'ten.example': ['pass permerror fail fail', 'void terms that ask for the same name count once'],
};

const lookup = recordsLookup(spfRecords());

function resultsOf(domain: string, { addresses, helo }: Recorded): string[] {
  return addresses.map((address) => {
    const octets = parseAddress(address, address.includes(':') ? 6 : 4)!;
    return answeredBy(checkHost(spfSender(octets, `anna@${domain}`, helo)), lookup).result;
  });
}

describe.each([
  ['spf-pyspf.json', PYSPF],
  ['spf-mailauth.json', MAILAUTH],
])('%s', (file, differences) => {
  const recorded = JSON.parse(readFileSync(join(SPF_DATA, file), 'utf8')) as Recorded;

  test.each(Object.entries(recorded.results))('%s', (domain, theirs) => {
    const ours = resultsOf(domain, recorded);
    const difference = differences[domain];
    expect(ours).toEqual(difference ? difference[0].split(' ') : theirs);
    if (difference) expect(ours, 'no difference any more').not.toEqual(theirs);
  });

  test('every difference is about a domain that was recorded', () => {
    expect(Object.keys(recorded.results)).toEqual(expect.arrayContaining(Object.keys(differences)));
  });
});
