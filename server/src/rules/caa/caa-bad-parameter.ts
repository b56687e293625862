import { defineRule } from '../rule.ts';
import { type CaaData, caaOf, issueValueOf, parametersOf, valueFix } from '../support/caa.ts';
import { similarWords } from '../support/similar.ts';

/** Tags whose parameters are defined (RFC 8657 §3, §4). */
const TAGS: readonly string[] = ['issue', 'issuewild', 'issuemail'];
const PARAMETERS: readonly string[] = ['accounturi', 'validationmethods'];
/** IANA "ACME Validation Methods"; authorities define more with "ca-" before them. */
const METHODS: readonly string[] = [
  'http-01',
  'dns-01',
  'tls-alpn-01',
  'dns-account-01',
  'dns-persist-01',
  'email-reply-00',
  'onion-csr-01',
  'tkauth-01',
  'tls-sni-01',
  'tls-sni-02',
];
/** `*WSP` tag `*WSP "=" *WSP` value: one parameter as RFC 8659 §4.2 has it. */
const PARAMETER = /^\s*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\s*=\s*[!-:<-~]*\s*$/i;

interface Fault {
  readonly id: 'syntax' | 'name' | 'method' | 'account';
  readonly word: string;
  /** What the word was probably meant to be. */
  readonly likely: string;
}

export default defineRule({
  code: 'caa-bad-parameter',
  group: 'caa',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A parameter of an issue record (CAA) is misspelt, or its value is none that an authority knows.',
    why: 'An unknown parameter is ignored, so it does not restrict anything; with an unknown method or account, nobody may issue.',
    remedy: 'Write "ca.example.net; accounturi=https://…; validationmethods=dns-01".',
    references: ['RFC 8659 §4.2', 'RFC 8657 §3', 'RFC 8657 §4'],
    bad: '@ CAA 0 issue "ca.example.net; validationmethods=dns01"\n',
    good: '@ CAA 0 issue "ca.example.net; validationmethods=dns-01"\n',
  },
  messages: {
    syntax:
      '"{word}" is no parameter of the form name=value, so the value follows no grammar and authorities may take it for "nobody"; write the parameters with = and with semicolons between them',
    name: 'There is no parameter {word}, so authorities may ignore it; check its spelling, perhaps {likely} is meant',
    method:
      '{word} is no method of validation, and no authority may issue by another one than those in the list; perhaps {likely} is meant',
    account:
      'accounturi must be the URI of an account, and "{word}" is none, so it fits no account and nobody may issue; copy it from the ACME client, as in https://ca.example.net/acct/1',
  },
  types: ['CAA'],
  visit: {
    record(caa, ctx) {
      const data = caaOf(caa);
      if (!TAGS.includes(data.tag)) return;
      for (const fault of faultsOf(data)) {
        const { id, word, likely } = fault;
        const fixes =
          likely === ''
            ? []
            : valueFix(
                `Write ${likely}`,
                caa,
                data.value.replace(word, () => likely),
              );
        ctx.report(id, caa.fieldPlace('value'), { word, likely }, { fixes });
      }
    },
  },
});

function faultsOf({ value }: CaaData): Fault[] {
  const { parameters = '' } = issueValueOf(value);
  const parts = parameters.split(';');
  const faults: Fault[] = parts
    .filter((part) => part.trim() !== '' && !PARAMETER.test(part))
    .map((part) => ({ id: 'syntax', word: part.trim(), likely: '' }));
  if (faults.length > 0) return faults;
  for (const [name, text] of parametersOf(parameters)) {
    const lower = name.toLowerCase();
    const [likely] = PARAMETERS.includes(lower) ? [] : similarWords(lower.replaceAll('-', ''), PARAMETERS);
    if (likely) faults.push({ id: 'name', word: name, likely });
    else if (!PARAMETERS.includes(lower) && PARAMETERS.includes(lower.replaceAll('-', '')))
      faults.push({ id: 'name', word: name, likely: lower.replaceAll('-', '') });
    if (lower === 'accounturi' && !/^[a-z][a-z0-9+.-]*:./i.test(text)) {
      faults.push({ id: 'account', word: text, likely: '' });
    }
    if (lower === 'validationmethods') faults.push(...methodFaults(text));
  }
  return faults;
}

/** Only what looks like a known method: others may be new, or the authority's own. */
const methodFaults = (text: string): Fault[] =>
  text.split(',').flatMap((word): Fault[] => {
    const likely = METHODS.includes(word) ? undefined : similarWords(word.toLowerCase(), METHODS)[0];
    const meant = likely ?? METHODS.find((method) => method !== word && sameLetters(method, word));
    return meant === undefined ? [] : [{ id: 'method', word, likely: meant }];
  });

const sameLetters = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');
