/** DKIM keys: what kind of key it is, how long, and what it is good for. */
import { type DkimFaultCode, type DkimRecord, readDkim } from '../../../mail/dkim.ts';
import { paragraphs, sentences } from '../markdown.ts';
import type { PolicyHover } from './policySite.ts';
import { explainTags } from './tagList.ts';

const LEAST_BITS = 1024;
const ADVISED_BITS = 2048;

const FAULTS: Readonly<Record<DkimFaultCode, string>> = {
  version: '`v` must come first and be `DKIM1`.',
  'no-key': 'There is no `p` tag, so there is no key.',
  'bad-base64': 'The key in `p` is no Base64: characters are missing or wrong.',
  'bad-key': 'What `p` holds is no key of the kind that `k` says.',
  'no-sha256': '`h` does not name `sha256`, without which no signature is accepted any more (RFC 8301).',
  'unknown-key-type': 'The kind of key in `k` is not known.',
};

export const dkimHover: PolicyHover = (policy) => {
  const record = readDkim(policy.text.text);
  const whole = paragraphs(
    sentences(keyText(record), ...record.flags.map((flag) => FLAGS[flag])),
    ...record.faults.map(({ code }) => `**Wrong:** ${FAULTS[code]}`),
  );
  return explainTags(policy, 'DKIM1', record.list, whole, (tag) => (tag.name === 'p' ? keyText(record) : undefined));
};

const FLAGS: Readonly<Record<string, string>> = {
  y: 'In test: receivers treat a wrong signature like none.',
  s: 'Not for subdomains.',
};

function keyText({ key }: DkimRecord): string | undefined {
  switch (key.kind) {
    case 'rsa':
      return `RSA key of ${key.rsa.bits} bits${advice(key.rsa.bits)}.`;
    case 'ed25519':
      return 'Ed25519 key of 256 bits; keep an RSA key at another selector for receivers that do not know it.';
    case 'revoked':
      return 'Revoked: `p` is empty, so signatures with this selector are no longer good.';
    default:
      return undefined;
  }
}

function advice(bits: number): string {
  if (bits < LEAST_BITS) return ': too short, receivers do not accept it (RFC 8301)';
  return bits < ADVISED_BITS ? `: accepted, but ${ADVISED_BITS} are advised (RFC 8301)` : '';
}
