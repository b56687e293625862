/** The set-ups that completion offers: zones that are right as they are, laid out as the formatter would. */
import { describe, expect, it } from 'vitest';
import { SETUPS } from '../../server/src/features/completion/data/setups.ts';
import { plainText } from '../../server/src/features/completion/snippet.ts';
import { complete } from '../../server/src/features/completion.ts';
import { formatText } from '../../server/src/features/format.ts';
import { codesOf } from '../../server/src/text/codes.ts';
import { check } from '../support/check.ts';
import { marked } from '../support/feature.ts';

const START =
  '$TTL 1h\n@ SOA ns1.example.net. hostmaster 2026043001 4h 1h 2w 1h\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n';

/** A key in the place of the words that stand for one. */
const KEY = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

/** Hosts that some set-ups only point to. */
const HOSTS = 'mail A 192.0.2.25\n';

function expanded(label: string, origin: string): string {
  const { snapshot } = marked('', { origin });
  const item = complete(snapshot, 0).find((candidate) => candidate.label === label);
  return plainText(item?.insert ?? '');
}

describe('set-ups', () => {
  it.each(SETUPS.map(({ label }) => label))('%s', (label) => {
    const origin = label === 'reverse zone' ? '2.0.192.in-addr.arpa.' : 'example.com.';
    const text = expanded(label, origin);
    expect(text).not.toMatch(/[%]|\$\{/);
    expect(formatText(codesOf(text))).toBe(text);
    const isWhole = text.includes('SOA');
    const zone = (isWhole ? '' : START) + text + (/\bA /.test(text) || isWhole ? '' : HOSTS);
    const finished = zone.replace('k=rsa', 'k=ed25519').replace('public key', KEY);
    const findings = check(finished, { origin }).findings.filter(({ severity }) => severity !== 'hint');
    expect(findings.map(({ code, text: where }) => `${code}: ${where}`)).toEqual([]);
  });
});
