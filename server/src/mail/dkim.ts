/** DKIM keys (RFC 6376 §3.6.1, RFC 8301, RFC 8463): what a key record says. */
import { putBase64 } from '../records/fields/base64.ts';
import { WireWriter } from '../records/wire.ts';
import { codesOf } from '../text/codes.ts';
import { type RsaKey, rsaKeyOf } from './der.ts';
import type { PolicyFault, Span } from './span.ts';
import { parseTags, partsOf, type TagList, tagOf } from './tags.ts';

export type DkimKey =
  | { readonly kind: 'rsa'; readonly rsa: RsaKey }
  | { readonly kind: 'ed25519' }
  /** `p=` is empty: the key is no longer good. */
  | { readonly kind: 'revoked' }
  /** A kind of key that nobody has defined yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken' };

export type DkimFaultCode = 'version' | 'no-key' | 'bad-base64' | 'bad-key' | 'no-sha256' | 'unknown-key-type';

export interface DkimRecord {
  readonly list: TagList;
  readonly key: DkimKey;
  /** Of `t`, in lower case: `y` is a test, `s` excludes subdomains. */
  readonly flags: readonly string[];
  readonly faults: readonly PolicyFault<DkimFaultCode>[];
}

/** Octets of an Ed25519 key, which is not wrapped in DER (RFC 8463 §4.2). */
const ED25519_LENGTH = 32;

export function readDkim(text: string): DkimRecord {
  const list = parseTags(text);
  const faults: PolicyFault<DkimFaultCode>[] = [];
  const fail = (code: DkimFaultCode, { start, end }: Span): void => void faults.push({ code, start, end });
  const version = tagOf(list, 'v');
  if (version && (version !== list.tags[0] || version.value !== 'DKIM1')) fail('version', version);
  const hashes = tagOf(list, 'h');
  if (hashes && !partsOf(hashes, ':').some((hash) => hash.text.toLowerCase() === 'sha256')) fail('no-sha256', hashes);
  const flags = tagOf(list, 't');
  return {
    list,
    key: keyOf(list, text, fail),
    flags: flags ? partsOf(flags, ':').map((flag) => flag.text.toLowerCase()) : [],
    faults,
  };
}

function keyOf(list: TagList, text: string, fail: (code: DkimFaultCode, span: Span) => void): DkimKey {
  const tag = tagOf(list, 'p');
  if (!tag) {
    fail('no-key', { start: 0, end: text.length });
    return { kind: 'broken' };
  }
  const type = tagOf(list, 'k');
  const name = type?.value.toLowerCase() ?? 'rsa';
  if (tag.value === '') return { kind: 'revoked' };
  const octets = base64(tag.value);
  if (!octets) {
    fail('bad-base64', tag.valueSpan);
    return { kind: 'broken' };
  }
  if (name === 'ed25519' && octets.length === ED25519_LENGTH) return { kind: 'ed25519' };
  const rsa = name === 'rsa' ? rsaKeyOf(octets) : undefined;
  if (rsa) return { kind: 'rsa', rsa };
  if (type && name !== 'rsa' && name !== 'ed25519') {
    fail('unknown-key-type', type.valueSpan);
    return { kind: 'unknown' };
  }
  fail('bad-key', tag.valueSpan);
  return { kind: 'broken' };
}

/** Octets in Base64, blanks passed over; undefined when they are malformed. */
function base64(text: string): Uint8Array | undefined {
  const codes = codesOf(text.replace(/[ \t\r\n]/g, ''));
  const out = new WireWriter(codes.length);
  return putBase64(codes, 0, codes.length, out) < 0 ? out.bytes.slice(0, out.length) : undefined;
}
