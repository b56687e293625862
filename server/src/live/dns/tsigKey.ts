/** Keys that sign messages (RFC 8945), as tools write them. */
import { putBase64 } from '../../records/fields/base64.ts';
import { parseName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import { codesOf } from '../../text/codes.ts';

export type TsigHash = 'SHA-256' | 'SHA-512';

export interface TsigKey {
  /** In wire form. */
  readonly name: Uint8Array;
  readonly hash: TsigHash;
  readonly secret: Uint8Array;
}

const HASHES: Readonly<Record<string, TsigHash>> = { 'hmac-sha256': 'SHA-256', 'hmac-sha512': 'SHA-512' };

/** The name of a key's algorithm in wire form. */
export const algorithmOf = ({ hash }: TsigKey): Uint8Array =>
  parseName(hash === 'SHA-256' ? 'hmac-sha256.' : 'hmac-sha512.', new WireWriter(64))!;

/**
 * A key as `dig -y` takes it, `hmac-sha256:name:base64`, or as `tsig-keygen` writes it: a `key` statement of BIND.
 * Undefined: it is neither, or of another algorithm.
 */
export function parseTsigKey(text: string): TsigKey | undefined {
  const line = /^\s*(?:(hmac-[a-z0-9]+):)?([^\s:"{}]+):([A-Za-z0-9+/=]+)\s*$/i.exec(text);
  if (line) return keyOf(line[2], line[1] ?? 'hmac-sha256', line[3]);
  const statement = /^\s*key\s+"?([^\s"{}]+)"?\s*\{([^{}]*)\}\s*;?\s*$/i.exec(text.replace(/(\/\/|#).*/g, ''));
  if (!statement) return undefined;
  const algorithm = /\balgorithm\s+"?([a-z0-9-]+)"?\s*;/i.exec(statement[2]);
  const secret = /\bsecret\s+"?([A-Za-z0-9+/=]+)"?\s*;/i.exec(statement[2]);
  return algorithm && secret ? keyOf(statement[1], algorithm[1], secret[1]) : undefined;
}

function keyOf(nameText: string, algorithm: string, base64: string): TsigKey | undefined {
  const hash = HASHES[algorithm.toLowerCase()];
  const name = parseName(nameText, new WireWriter(256));
  const secret = new WireWriter(128);
  const codes = codesOf(base64);
  if (!hash || !name || putBase64(codes, 0, codes.length, secret) >= 0) return undefined;
  return { name, hash, secret: secret.bytes.slice(0, secret.length) };
}
